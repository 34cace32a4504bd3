package org.preventionportal.safeguarding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Finds names that are something else in most sentences: "Will", "May", or two initials. Only what is straight
 * beside such a word shows that it is a name.
 */
final class AmbiguousNames {

    private static final String START = "(?<![\\p{L}\\d'/&.-])(?<name>";

    private static final String WORD = "(?:Bill|Blue|Brook|Chase|Christian|Dawn|Gene|Grant|Joy|Justice|Mark|Pat|Prince"
            + "|Rich|River|Rob|Sky|Star|Will)";

    /** Where a month or a season is a part of a date, it is no name. */
    private static final String MONTH = "(?<!\\b(?iu:in|since|of|by|until|till|from|to|on|and|or|early|late|mid|last"
            + "|next|this|between|during|for|before|after|each|every|ym|ers|o|tan|hyd|fis|mis|a) )(?<![\\d,:;&(-] )"
            + "(?<!\\d(?:st|nd|rd|th) )(?:April|August|Autumn|Haf|Jan|June|Mai|May|Winter)";

    /** No abbreviation of a post, a place or a subject. */
    private static final String INITIALS =
            "(?!(?:A[IMP]|BT|C[EPV]|D[ACISTV]|E[DHPUY]|FE|G[MP]|H[AEQRTV]|I[DIPT]|KS|L[AO]"
                    + "|M[PK]|N[EIW]|OK|P[ACEIMOPRS]|QA|R[EO]|S[AEMSUW]|T[AV]|U[KNS]|V[CR]|Y[PR])\\b)\\p{Lu}{2}";

    private static final String AGE = "(?:(?:,? (?iu:who |and )?(?iu:is|was|will be|turn(?:ed|s)|yw|oedd|yn)|'[sn]) "
            + ChildSigns.SHORTLY + ChildSigns.NUMBER + ChildSigns.AGE_ENDS
            + "|,? (?:a |the |our |is a |was a )?(?:(?iu:aged?) )?" + ChildSigns.YEARS_OLD
            + "|,? (?iu:aged?) " + ChildSigns.SHORTLY + ChildSigns.NUMBER + ")";

    private static final String BARE_AGE = "(?:, " + ChildSigns.SHORTLY + "| \\((?iu:[mf],? ?|aged? )?)"
            + ChildSigns.NUMBER + "(?: ?[mfMF]\\b)?(?=\\s*(?:[,;)]|$|\\.(?!\\d)|(?iu:and|who|is|was|has|from|in)\\b))";

    private static final String SCHOOL_YEAR = "(?:, | \\(|,? who(?:'s| is| was) | (?:is|was|from|now) |(?= in ) )"
            + "(?:(?:now|in|the|a|our|my|from|of) ){0,2}(?iu:year|yr|y|bl|blwyddyn|flwyddyn|mlwyddyn) ?\\d{1,2}\\b"
            + ChildSigns.YEAR_OF_GROUP;

    private static final String CHILD = "(?iu:girl|boy|lad|lass|son|daughter|brother|sister|twin|niece|nephew|cousin"
            + "|[mf]erch|[bf]achgen|hogyn|hogan|chwaer|brawd)";

    private static final String APPOSITION =
            ", (?:the|our|my|this|that|one|a) (?:[\\p{L}\\d-]+ ){0,3}" + CHILD + "\\b(?! (?iu:band|scouts?|guides?))";

    private static final String KIN = "'s (?iu:mum|mam|mother|dad|father|nan|brother|sister|foster carers?|boyfriend"
            + "|girlfriend|abuser)\\b(?! (?:and|&) (?:toddler|baby))";

    private static final String HARM =
            "(?: (?:has|had|was|is|being|been|goes|went|got|keeps|often|again|also|now|still)){1,4} " + Harm.PATTERN;

    private static final List<Pattern> PATTERNS = Stream.of(
                    START + WORD + "|" + MONTH + "|" + INITIALS + ")" + AGE,
                    START + WORD + "|" + INITIALS + ")(?:" + BARE_AGE + "|" + SCHOOL_YEAR + ")",
                    "(?<!\\bSt )" + START + WORD + "|" + MONTH + ")(?:" + KIN + "|" + HARM + ")",
                    START + WORD + ")" + APPOSITION,
                    "\\b" + CHILD + ",? " + START + WORD + ")(?!\\p{L})",
                    ChildSigns.YEARS_OLD + ",? (?:(?iu:called|named|is|was|" + CHILD + ") ){0,2}" + START + WORD + "|"
                            + INITIALS + ")(?!\\p{L})")
            .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
            .toList();

    /** Most sentences have none of these words. */
    private static final Pattern ANY = Pattern.compile(
            "(?<!\\p{L})(?:" + WORD + "|April|August|Autumn|Haf|Jan|June|Mai|May|Winter|\\p{Lu}{2})(?!\\p{L})");

    private AmbiguousNames() {}

    static Stream<Place> in(Sentence sentence) {
        return sentence.mentions(ANY)
                ? PATTERNS.stream()
                        .flatMap(pattern -> pattern.matcher(sentence.words()).results())
                        .map(found -> sentence.place(Kind.NAME_OF_CHILD, found))
                : Stream.empty();
    }
}
