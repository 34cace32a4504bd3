package org.preventionportal.safeguarding;

import java.util.regex.Pattern;

/** Lists the English and Welsh words that say whom or what a sentence is about. */
final class ContextWords {

    /** What follows a word for a child in the name of a subject, a service or a profession. */
    private static final String SUBJECT = "(?!(?:'s)?[ -](?:sexual|criminal|exploitation|protection|abuse|safeguarding"
            + "|trafficking|prostitution|pornography|labour|slavery|marriage|poverty|grooming|minders?\\b|cent(?:re"
            + "|er)ed|welfare|referral|premium|support|services?|voice|led|friendly|health|mental"
            + "|liaison|safety|development|social|champions?|council|union|navigator|homes?\\b(?! (?:is|address))"
            + "|workers?|leads?|nurse|teacher|officer|staff|victims|focuss?ed|based|facing|groups?|panel|forum))";

    /** One child or victim. Groups, such as pupils, are nobody in particular. */
    static final String CHILD =
            "(?iu:\\b(?:child|male|female|juvenile|cyp|misper|service user|patient|complainant|girl|boy|lad|lass"
                    + "|kid|baby|toddler|teenager|teen|youngster|victim"
                    + "|survivor|pupil|student|(?:step-?|grand)?(?:daughter|son)|sister|brother|sibling|niece|nephew"
                    + "|young (?:person|man|woman)|yp|plentyn|blentyn|phlentyn|merch|ferch|bachgen|fachgen|hogyn"
                    + "|hogan|llanc"
                    + "|disgybl|ddisgybl|dioddefwr|ddioddefwr|mab|fab|chwaer|brawd|frawd|nith|[pb]h?erson ifanc)\\b"
                    + SUBJECT + ")";

    static final String CHILDREN = "(?iu:\\b(?:children|girls|boys|lads|kids|teenagers|victims|pupils|students|sons"
            + "|daughters|sisters|brothers|siblings|young people|[pb]h?lant|d?disgyblion)\\b(?!'))";

    private static final String FAMILY = "(?iu:\\b(?:(?:step-?|foster |grand|god)?(?:mother|father|mum|dad|parents?)"
            + "|mam|fam|tad|thad|nain|taid|nan|gran|grandad|aunt|auntie|uncle|guardian|(?:foster )?carer|boyfriend"
            + "|famil(?:y|ies)|teulu|deulu|rhieni|modryb|fodryb|ewythr)\\b)";

    private static final String SOMEBODY = "(?iu:\\b(?:her|his|their|ei)\\b)";

    private static final String ROLES =
            "(?-i:DI|DC|DCI|Insp|Sgt|Supt|SPOC|SIO|DSL|SENCO)|officer|worker|teacher|head ?teacher|head of|lead"
                    + "|manager|nurse|detective|sergeant"
                    + "|inspector|constable|pc|ds|trainer|co-?ordinator|director|chair|champion|colleague|staff"
                    + "|team|adviser"
                    + "|practitioner|commissioner|councillor|solicitor|doctor|dr|psychologist|volunteer|office"
                    + "|council|tutor"
                    + "|swyddog|gweithiwr|athro|athrawes|pennaeth|rheolwr|nyrs|ditectif|cydlynydd|arweinydd|tîm"
                    + "|cyngor|gyngor"
                    + "|swyddfa";

    /** People who work with children, and their offices. */
    static final Pattern ROLE = words(ROLES);

    /** The same, and what they do at work. */
    static final Pattern WORK = words(ROLES
            + "|(?:will|to|can|and) (?:run|deliver|present|bring|host|lead|attend|join|follow|co-deliver|facilitate"
            + "|speak)"
            + "|runs|delivers|delivered|presented|presents|hosts|hosted|leads|led|trained|facilitated|chaired|signed"
            + "|approved|reviewed|published|updated|wrote|written|joined|attended|minutes|booked|agreed"
            + "|yn arwain|siarad|hyfforddi|arweiniodd|llofnodwyd");

    /** Places of work and of meetings. */
    static final Pattern VENUE = words("venue|hall|centre|office|offices|school|academy|college|university|library"
            + "|station|room|hotel|church|mosque|museum|hospital|clinic|surgery|hub|stadium|reception|session|training"
            + "|workshop|meeting|conference|briefing|event|nhs|police|services?|trust|agency|building|headquarters"
            + "|hq|department|museum|theatre|stadium|send|post|collect|equipment|packs?|leaflets|parking|invoice"
            + "|deliver|council"
            + "|lleoliad|canolfan|ganolfan|neuadd|swyddfa|swyddfa'r|ysgol|llyfrgell|gorsaf|sesiwn|hyfforddiant"
            + "|gweithdy|cyfarfod|gwesty|cynhadledd");

    /** Where somebody lives. */
    static final Pattern HOME = words("lives?|lived|living|resides?|residing|sleeps?|sleeping"
            + "|stay(?:s|ing|ed) (?:with|at)|home address|(?:her|his|their|child's|girl's|boy's|victim's|pupil's"
            + "|student's|family's|mother's|mum's|dad's|father's|nan's|friend's|aunt's|uncle's|carer's) (?:home"
            + "|house|flat"
            + "|address|place)|home (?:address|postcode|is)|family home|byw|fyw|(?:c|g|ch)artref|cyfeiriad cartref");

    static final Pattern CHILD_OR_FAMILY = Pattern.compile(CHILD + "|" + FAMILY);

    /** "My sons number": quick notes leave the apostrophe out. */
    private static final String OWNED =
            "(?iu:\\b(?:sons?|daughters?|girls?|boys?|childs?|kids?|mums?|dads?|lads?|lass|victims?"
                    + "|pupils?|students?|nans?) (?:own |new |second |personal ){0,2}(?:number|phone|mobile|mob"
                    + "|e-?mail|snap|insta)\\b"
                    + "|\\bi'?m (?:only |just )?1[0-7]\\b)";

    /** Whose a telephone number or an address is: a child's or a family's. */
    static final Pattern PRIVATE_OWNER = Pattern.compile(CHILD + "|" + FAMILY + "|" + SOMEBODY + "|" + OWNED);

    /** The same, without "her" and "his", which may speak of a colleague. */
    static final Pattern CHILD_OR_FAMILY_OWNER = Pattern.compile(CHILD + "|" + FAMILY + "|" + OWNED);

    private ContextWords() {}

    static Pattern words(String alternatives) {
        return Pattern.compile(
                "\\b(?:" + alternatives + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
