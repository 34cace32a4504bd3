package org.preventionportal.safeguarding;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the words that tell the name of a colleague: a title, a role, or what somebody does at work. */
final class Colleagues {

    /** "Her teacher" is not the person who is named. */
    private static final String OWN =
            "(?<!\\b(?:her|his|their|my|your|ei|eu|to|told|by|a|an) )(?<!\\b(?:her|his|their|my|form) \\p{L}{3,8} )";

    private static final Pattern TITLE =
            pattern("\\b(?-i:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|PC|PS|DC|DS|DI|DCI|DCC|Sgt|Insp|Supt|Cllr|PCSO"
                    + "|Det|Judge|Rev|Rhingyll|Arolygydd|Ditectif|FAO|Hi|Dear|Thanks|Diolch|Regards|Thx|Cc"
                    + "|Officer|Constable|Sergeant|Inspector|Detective|Superintendent)\\b\\.?"
                    + "|\\b(?:thanks|thank you|thankyou|diolch)(?: so much| very much| again| yn fawr"
                    + "| both)?(?=,? (?:to |i )?(?-i:\\p{Lu}))");

    private static final Pattern ROLE = pattern(
            "\\b" + OWN + "(?:(?-i:SENCO|DSL|IDVA|ISVA|IRO|TA|RO|VRU|MASH)|asst|assistant|practitioner|consultant"
                    + "|governor|apprentice|partner|coach|head|leads?|teach(?:es|ing)|taught|chair(?:s|ed|ing)?"
                    + "|trainer|rep|admin|clerk|editor|author|headteacher"
                    + "|commissioner|sergeant|inspector|constable|superintendent|principal|vicar|journalist|actor"
                    + "|patron|interpreter|translator|bursar|chaplain|librarian|receptionist|lecturer|psychologist"
                    + "|heddwas|plismon(?:es)?|cyfieithydd|trefnydd|ysgrifennydd|seicolegydd|darlithydd|ymgynghorydd"
                    + "|\\p{L}*swyddog|g?weithiwr|hyfforddwr|pennaeth|perchennog|[cg]h?adeirydd|ethol|[bp]enodi"
                    + "|phenodi)\\b"
                    + "|\\b(?:(?:the|our|your|both|y) (?:two |three |d?dau |d?dwy )?(?:trainers|facilitators"
                    + "|presenters|speakers"
                    + "|hyfforddwyr))\\b");

    private static final Pattern WORK = pattern("\\b" + OWN + ContextWords.WORK.pattern() + "(?! group)");

    /** "Kian from British Transport Police". */
    private static final Pattern ORGANISATION =
            pattern("\\b(?:from|of|at|with|o|gan|yn)(?-i:(?: \\p{Lu}[\\p{L}'&-]*+){0,3}? (?:Heddlu|Police|Council"
                    + "|Cyngor|Gyngor|Barnardo's|NSPCC|NHS|Trust|Support|Society|Foundation|Project|Service"
                    + "|Services|Charity|Constabulary|CPS|Ofsted|Estyn))\\b");

    /** "Ciara in comms". */
    private static final Pattern DEPARTMENT =
            pattern("\\b(?:in|from|on|at|yn|o'r) (?:the |our |your |y )?(?:comms|communications|hr|it support|finance"
                    + "|payroll|procurement|contracts|admin|reception|front desk|estates|facilities|bookings|marketing"
                    + "|press office|(?:students' )?union|food bank|church office|diocese|cyfathrebu|cyllid"
                    + "|d?derbynfa)\\b");

    private Colleagues() {}

    static Stream<WordReach> in(Sentence sentence) {
        return Stream.of(
                        found(TITLE, sentence, 14),
                        found(ROLE, sentence, 60),
                        found(WORK, sentence, 60),
                        found(ORGANISATION, sentence, 2),
                        found(DEPARTMENT, sentence, 8))
                .flatMap(words -> words);
    }

    private static Stream<WordReach> found(Pattern words, Sentence sentence, int furthest) {
        return words.matcher(sentence.words())
                .results()
                .map(found -> new WordReach(found.start(), found.end(), furthest));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
