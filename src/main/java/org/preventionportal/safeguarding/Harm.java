package org.preventionportal.safeguarding;

import java.util.regex.Pattern;

/** Lists what happens to children who are exploited. */
final class Harm {

    /** What victims go through, in English and Welsh. */
    static final Pattern PATTERN =
            Pattern.compile("(?iu:\\b(?:groomed|exploited|trafficked|abused|raped|assaulted|excluded|arrested"
                    + "|stabbed|recruited (?:by|into|to)|coerced|threatened|neglected|targeted|blackmailed"
                    + "|manipulated|missing(?! (?:children|people|persons?|from home|panel|policy|protocol|boxes"
                    + "|team|link))"
                    + "|looked after|in (?:foster )?care|at risk|picked up|approached by|beaten|attacked|driven to"
                    + "|seen (?:with|getting)|found (?:with|in)|disclosed|ran away|running away|absconded"
                    + "|self-harm\\p{L}*"
                    + "|(?:carrying|selling|dealing|running|carries|sells|deals|runs|sold) (?:drugs|cannabis"
                    + "|cocaine|weed|a knife|knives)"
                    + "|sen(?:t|ding) (?:nudes?|naked|explicit|indecent)|pregnant|on a (?:child protection|cp) plan"
                    + "|forced to|sex with"
                    + "|(?:kept|held) (?:in|captive|against)|locked in|rescued from|sold (?:for|to) (?:sex|men)"
                    + "|ar goll|h?ecsbloetio|(?:ch|g|c)am-?drin|f?masnachu|fasnachu|h?arestio|g?wahardd|waharddwyd"
                    + "|fygwth"
                    + "|(?:th|d|t)argedu|mewn (?:perygl|gofal)|(?:gwerthu|cario) cyffuriau|orfodi)\\b(?! (?:children"
                    + "|young people|people|girls|boys|adults|victims"
                    + "|women|men|pupils|students|kids|plant|pobl)\\b))");

    /** "Cafodd Adunni ei chadw": a colleague is trained or elected in the same way. */
    static final Pattern WELSH_PASSIVE =
            Pattern.compile("(?iu:\\b(?:ei|a'i|cael ei|wedi'i) (?:[cg]h?adw(?= (?:mewn|yn |dan ))|g?orfodi"
                    + "|[cg]h?ipio|[cg]h?ludo|[cg]h?uro|[bf]ygwth|[td]h?wyllo|g?werthu|[mf]asnachu|h?ecsbloetio"
                    + "|[cg]h?am-?drin|[td]h?reisio|h?arestio|g?wahardd|h?achub|[td]h?argedu|recriwtio"
                    + "|[td]h?rywanu|[bf]lacmelio)\\b)");

    private Harm() {}
}
