package org.preventionportal.safeguarding;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the signs that a sentence is about one child: an age, a birth, a school year, or a word for a child or for
 * its family. The age or the year of a group is none.
 */
final class ChildSigns {

    private static final String NUMBER_WORD = "(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
            + "|sixteen|seventeen|naw|deg|un ar ddeg|d?deuddeg|(?:tair|dair|tri|dri|pedair|bedair|pedwar"
            + "|bedwar) ar ddeg"
            + "|[pb]h?ymtheg|un ar bymtheg|(?:dwy|ddwy|dau|ddau) ar bymtheg)\\b";

    private static final String NO_GROUP = "(?! ?(?:to|and|or|&|/|-|\\+|i|a|neu|hyd) ?\\d)";

    static final String NUMBER =
            "(?<![\\d.,/:£-])(?<!\\b(?:to|and|or|under|over) )(?:(?:[4-9]|1[0-7])(?![\\d:%]|[.,/-]\\d)|" + NUMBER_WORD
                    + ")" + NO_GROUP;

    static final String SHORTLY =
            "(?:(?:both|now|only|just|about|around|nearly|almost|still|barely|gonna be|going to be"
                    + "|turning|approx|tua|bron yn|dim ond|yn|newydd droi'n) ){0,2}";

    /** What may follow a number that is an age. */
    static final String AGE_ENDS = "(?=\\s*(?:$|[).,;:!?/](?!\\d)|- |\\b(?:and|my|who|from|is|was|has|in|at|when"
            + "|then|with|lives|goes|next|this|last|on|by|but|so|soon|now|tomorrow|years?|yrs?|yn|sy'n|sydd"
            + "|ac|a|oedd|pan"
            + "|mis|oed|ar|m(?:ale)?|f(?:emale)?|ym)\\b))";

    private static final String NO_GROUP_BEFORE =
            "(?<!\\b(?:pupils|students|children|learners|people|girls|boys|d?disgyblion"
                    + "|[pb]h?lant|[pb]h?obl|[bf]echgyn|[mf]erched) (?:aged )?)";

    /** What a number can begin with: to look back from each letter takes long. */
    private static final String BEGINS_NUMBER = "(?iu:(?=[1-9sentfdupb]))";

    static final String YEARS_OLD = BEGINS_NUMBER + NO_GROUP_BEFORE + NUMBER
            + "(?iu:[ -]?(?:y[ /.-]?o(?:a|ld)?\\b(?!s)|(?:yrs?|years?|y)[ -](?:old|of age)\\b(?!s)"
            + "|(?:mlwydd |blwydd |flwydd )?oed\\b|yrs?\\b(?! (?:olds?|service|exp|of|in|ago|since|as)\\b)))";

    private static final Pattern AGE = pattern("\\b(?:(?=ag)" + NO_GROUP_BEFORE
            + "aged?|oed(?:ran)?|age of|(?:lad|girl|boy|lass|child|teenager|male|female|merch|bachgen|hogan"
            + "|hogyn) (?:of|aged|about|around)|turn(?:s|ed|ing)?|troi'n)[ :=-]{1,3}"
            + SHORTLY + NUMBER
            + "|\\b(?:s?he|they|who|i|hi|ef|fo|o|fe|fi)(?:'?s|'m|'?n|m| is| am| was| will be|'ll be|'?d be) "
            + SHORTLY + NUMBER + AGE_ENDS
            + "|\\bim " + SHORTLY + NUMBER + AGE_ENDS + "|" + YEARS_OLD
            + "|" + NUMBER
            + " (?:next (?:month|week|year|birthday)|(?:in|on) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
            + "|nov|dec|mon|tue|wed|thu|fri|sat|sun)\\p{L}*|mis nesa|ym mis|wythnos nesa)"
            + "|\\b(?:about|only|just|nearly|barely|both) " + NUMBER_WORD + AGE_ENDS
            + "|\\b(?:birth|b'?)day\\b|\\b[pb]h?en-?blwydd");

    /** "Tiny (his cousin) was 13 on Friday". */
    private static final Pattern STATED_AGE = pattern("\\b(?:is|was|ydi|yw) " + SHORTLY + NUMBER + AGE_ENDS);

    /** "Tiana will be 16 on Friday". A session, too, will be at ten. */
    private static final Pattern COMING_AGE =
            pattern(" (?:will be|is going to be|is gonna be) " + SHORTLY + NUMBER + AGE_ENDS);

    private static final Pattern BIRTH =
            pattern("\\b(?:born|bn|dob|dofb|d/o/b|d\\.o\\.b|d\\.g|dates? of birth|b(?:\\.(?= ?\\d)|(?= \\d))"
                    + "|g\\.(?= ?\\d)|ganwyd|anwyd|ganed|aned|g?eni)(?!\\p{L})[^\\d;]{0,14}?(?!19[0-8]\\d)\\d");

    static final String YEAR_OF_GROUP =
            "(?!'?s?,? ?(?:&|and|to|or|a|i|-|/)? ?\\d| (?:\\p{L}+ )?(?:head|lead|teacher|tutor|leader"
                    + "|pupils|students|children|class(?:es)?|groups?|girls|boys|parents?|prefects|mocks|transition"
                    + "|assembl|cohort"
                    + "|pastoral|manager|a bl|and (?:year|yr|y)|are\\b|had\\b|evaluation|lessons?))";

    private static final Pattern SCHOOL_YEAR = pattern(
            "(?<!\\bhead of )(?<!\\bpennaeth )(?<!\\barwain )(?<!\\bwith )(?<!\\bfor )(?<!\\bi )(?<!\\d )\\b(?:(?:(?:year|yr"
                    + "|[mbf]lwyddyn|[bf]l)\\b\\.? ?|yr|bl|y)(?:[1-9]|1[0-3])\\b"
                    + YEAR_OF_GROUP + "|(?<=in )[ps][1-7]\\b|(?-i:(?:[7-9]|1[0-3])[A-Z]\\b)(?! ?\\d)" + YEAR_OF_GROUP
                    + "|(?:in|form|class|yn nosbarth|dosbarth) (?-i:(?:Mr|Mrs|Ms|Miss) \\p{Lu}\\p{L}+)(?:'s class)?)");

    private static final String KIN =
            "(?:(?:step-?|foster |grand|god)?(?:mother|father|mum|dad)|parents?|nan|nain|taid|mam|tad|fam|thad"
                    + "|auntie|aunt|uncle|carers?|key ?worker|(?:social|youth|support|case) worker|form tutor|class teacher"
                    + "|head of year|counsellor|advocate|rhieni|modryb|(?:step-?|half-?)?(?:sister|brother)s?|siblings"
                    + "|cousin|girlfriend|boyfriend|chwaer|brawd"
                    + "|family(?! (?:hub|support|cent|liaison|group|court|team|work|service|day|fun)))";

    private static final Pattern WORD = Pattern.compile(ContextWords.CHILD
            + "|(?iu:\\b(?:twins?|siblings|mispers?|lac|efeilliaid)\\b|\\b(?:case|achos) (?:no\\.? "
            + "|ref\\.? )?[A-Z\\d/-]{0,6}\\d[\\d/-]{2,}+)");

    /** The family of somebody who is named. */
    private static final Pattern FAMILY = pattern("(?<=\\p{L})'s " + KIN + "\\b|\\b" + KIN
            + " (?:of|to) |\\b(?:nain|taid|tad|mam|fam|thad|rhieni|chwaer|brawd|frawd|[td]h?eulu|[cg]h?ariad"
            + "|ffrind|ffrindiau|cefnder|gefnder|cyfnither|gyfnither) (?-i:(?=\\p{Lu}))"
            + "|\\bmy (?-i:(?=\\p{Lu}\\p{Ll}))");

    /** Straight after a name, the number alone is an age. */
    private static final Pattern BARE_AGE = pattern("(?: \\p{L}\\.?)?(?:'?[sn] |, ?|,? ?\\((?:[mf],? )?| - | )"
            + SHORTLY + NUMBER + "(?: ?[mf]\\b)?(?=\\s*(?:[,;)/]|$|\\. |and (?-i:\\p{Lu})))");

    /** "Her brother Zayd". */
    private static final Pattern APPOSITION =
            pattern("\\b(?:girl|boy|lad|lass|son|daughter|brother|sister|twin|niece|nephew"
                    + "|[mf]erch|[bf]achgen|mab|fab|chwaer|brawd|frawd|hogyn|hogan),? (?-i:(?=\\p{Lu}\\p{Ll}))");

    /** How far from a name a sign may be that makes any word with a capital a name, in characters. */
    private static final Map<Pattern, Integer> CERTAIN = Map.of(SCHOOL_YEAR, 60, APPOSITION, 0);

    /** The same for ages and days. */
    private static final Map<Pattern, Integer> CERTAIN_NUMBERS =
            Map.of(AGE, 90, STATED_AGE, 12, COMING_AGE, 0, BIRTH, 60, BARE_AGE, 0);

    /** An age or a day has one of these in it, and few sentences do. */
    private static final Pattern ANY_AGE = pattern("\\d|" + NUMBER_WORD + "|day|blwydd");

    /** The same for signs that need a name that is known to be one. */
    private static final Map<Pattern, Integer> LOOSE = Map.of(
            WORD,
            30,
            FAMILY,
            1,
            Harm.PATTERN,
            40,
            Harm.WELSH_PASSIVE,
            12,
            Casework.BEFORE_NAME,
            1,
            Casework.IN_CLASS,
            25);

    private ChildSigns() {}

    static Stream<WordReach> certainIn(Sentence sentence) {
        return sentence.mentions(ANY_AGE)
                ? Stream.concat(found(CERTAIN, sentence), found(CERTAIN_NUMBERS, sentence))
                : found(CERTAIN, sentence);
    }

    static Stream<WordReach> looseIn(Sentence sentence) {
        return found(LOOSE, sentence);
    }

    private static Stream<WordReach> found(Map<Pattern, Integer> signs, Sentence sentence) {
        return signs.entrySet().stream()
                .flatMap(sign -> sign.getKey()
                        .matcher(sentence.words())
                        .results()
                        .map(found -> new WordReach(found.start(), found.end(), sign.getValue())));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
