package org.preventionportal.safeguarding;

import java.util.Map;
import java.util.regex.Pattern;

/** Knows the clues that are recognised by how they are written rather than by a word. */
final class ClueShapes {

    private static final String CAPITALISED = "\\p{Lu}[\\p{L}'-]+";

    private static final Pattern SCHOOL =
            Pattern.compile("\\p{Lu}[\\p{L}'.-]+ (?:School|Sch|High|Academy|Primary|College"
                    + "|Juniors?|Infants?|Comp|Secondary|PRU|Grammar|CofE|RC|Nursery|Foyer|Lodge|Hall)\\b"
                    + "|\\bYsgol \\p{Lu}|\\b(?:at|yn|in) St\\.? ?\\p{Lu}");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d+])(?:\\+44 ?(?:\\(0\\))?|0)7\\d(?:[ -]?\\d){7,8}(?!\\d)");

    private static final Pattern LANDLINE = Pattern.compile("(?<![\\d+])(?:\\+44 ?|0)[12]\\d(?:[ -]?\\d){7,8}(?!\\d)");

    private static final String NAME_OF_FILE = "\\S*\\.(?i:pdf|docx?|odt|xlsx?|ods|csv|pptx?|odp|png|jpe?g|mp[34])\\b";

    private static final Pattern USER_NAME = Pattern.compile("(?<![\\w.])@[\\w.]{3,}" + "|(?<![\\w@/#.-])(?!"
            + NAME_OF_FILE + ")(?=[a-zA-Z._]*[a-z])[A-Za-z]+(?:[\\w.]*[_\\d]|\\.[A-Za-z])\\w*+(?:[.#]\\w+)*(?![\\w@])");

    private static final Pattern ADDRESS =
            Pattern.compile("\\b\\d{1,4}[A-Za-z]?,? (?:" + CAPITALISED + " ){0,3}" + CAPITALISED
                    + "|(?i:\\b(?:flat|fflat|no|number|room|ystafell|rhif|plot|block)\\b\\.? ?\\d{1,3}\\b)"
                    + "|\\p{Lu}\\p{L}+ (?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Court|Way|Terrace|Gardens|Grove|Mews|Rd"
                    + "|Ave|Cl|[Ee]state)\\b"
                    + "|\\b(?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Maes|Clos|Cilgant|Llys|Teras|Rhes|stad)\\b");

    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\b\\d{1,2}" + WrittenDates.ORDINAL + "? (?:(?:of|o) )?"
                    + WrittenDates.MONTH,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(?:[A-Z]{0,4}[/-]?\\d[\\d/-]{4,}[A-Z\\d/-]*|[A-Z]{2,}\\d{4,}\\w*|\\d{3,}(?: \\d{3,})+)");

    private static final Pattern VEHICLE = Pattern.compile("\\b[A-Z]{2}\\d{2} ?[A-Z]{3}\\b");

    private static final Pattern QUOTED_NAME = Pattern.compile("[\"']\\p{Lu}\\p{L}+(?: \\p{L}+){0,2}[\"']");

    private static final Pattern MONEY = Pattern.compile("[£%]|\\bx ?\\d|\\d ?x\\b");

    private static final Pattern AGE_RANGE =
            Pattern.compile("\\b\\d{1,2} ?(?:-|to|and|or|i|a) ?\\d{1,2}\\b|\\d{1,2}s\\b"
                    + "|\\b(?i:over|under) \\d|\\b(?i:years?|yrs?|y|bl|blwyddyn) ?\\d{1,2}(?:s| pupils| students)");

    private static final Pattern BARE_AGE = Pattern.compile("(?<![\\d.,/:£-])(?:[4-9]|1[0-7])(?![\\d:%]|[.,/-]\\d)"
            + "(?=\\s*(?:$|[).,;:/|]|yo\\b|y/o|yr|m\\b|f\\b))"
            + "|(?iu:\\b(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
            + "|deuddeg|ddeuddeg|ar ddeg|pymtheg|bymtheg|ar bymtheg)\\b)");

    private static final Pattern DEFINITE_CHILD = Pattern.compile(
            "(?iu:\\b(?:the|this|that|our|my|your|his|her|which|y|yr|fy|ei)(?: \\p{L}+){0,2}) " + ContextWords.CHILD);

    static final Map<Clue, Pattern> ALL = Map.ofEntries(
            Map.entry(Clue.SCHOOL, SCHOOL),
            Map.entry(Clue.MOBILE, MOBILE),
            Map.entry(Clue.LANDLINE, LANDLINE),
            Map.entry(Clue.EMAIL, PrivateContacts.EMAIL),
            Map.entry(Clue.USER_NAME, USER_NAME),
            Map.entry(Clue.POSTCODE, HomeAddresses.LOOSE_POSTCODE),
            Map.entry(Clue.ADDRESS, ADDRESS),
            Map.entry(Clue.DATE, DATE),
            Map.entry(Clue.REFERENCE, REFERENCE),
            Map.entry(Clue.VEHICLE, VEHICLE),
            Map.entry(Clue.QUOTED_NAME, QUOTED_NAME),
            Map.entry(Clue.MONEY, MONEY),
            Map.entry(Clue.AGE_RANGE, AGE_RANGE),
            Map.entry(Clue.BARE_AGE, BARE_AGE),
            Map.entry(Clue.DEFINITE_CHILD, DEFINITE_CHILD));

    private ClueShapes() {}
}
