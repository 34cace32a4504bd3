package org.preventionportal.safeguarding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Blanks the titles of works, laws and reports that are named after people: "the film Kayleigh's Love Story". */
final class TitlesOfWorks {

    private static final String WORD = "\\p{Lu}[\\p{L}-]*+";

    private static final String REST = "(?: (?:" + WORD + "|of|the|and)){1,4}";

    /** A video may be a child's own. */
    private static final String WORK =
            "(?iu:film|play|novel|book|documentary|musical|drama|podcast|ffilm|ddrama|nofel|llyfr)";

    private static final String REPORT = "(?iu:report|review|inquiry|enquiry|serious case review|case review|scr|cspr"
            + "|judge?ment|findings|recommendations|film|play|documentary|podcast|campaign)";

    /** The review of a looked-after child has a day. */
    private static final String MEETING = "(?! (?:meetings?|mtg|conference|on|at|next|tomorrow|is|was|this)\\b)";

    private static final List<Pattern> TITLES = Stream.of(
                    "\\b" + WORK + "(?iu: called| o'r enw)? " + WORD + "'s" + REST,
                    "\\b" + WORK + "(?iu: called| o'r enw)? (?:\"" + WORD + "[\\p{L} '!?-]{0,50}\"|'" + WORD
                            + "[\\p{L} '!?-]{0,50}?'(?!\\p{L}))",
                    "\\b(?iu:play|novel|musical) " + WORD + REST
                            + "(?= (?:was (?:performed|read|staged|shown)|is|by|to|with|for|toured)\\b)",
                    "(?<![\\p{L}-])" + WORD
                            + "'s (?:Law|Choice|Story|Rule|Love Story|Last Game|Legacy|Journey|Voice)\\b",
                    "\\b(?iu:the|this|both|and) (?:" + WORD + " ){1,3}" + REPORT + "\\b" + MEETING,
                    "\\b(?iu:read|reading|stud(?:y|ied|ying)|perform(?:ed|ing)?|staged|darllen(?:odd|wyd)?|astudio) "
                            + WORD + REST + "(?= (?:with|to|in|for|as|yn|gyda|efo)\\b|\\.? *$)")
            .map(title -> Pattern.compile(title, Pattern.UNICODE_CHARACTER_CLASS))
            .toList();

    private TitlesOfWorks() {}

    /** Keeps the position of every other word. */
    static String blanked(String text) {
        String blanked = text;
        for (Pattern title : TITLES) {
            blanked = title.matcher(blanked)
                    .replaceAll(found -> WelshWords.blank(found.group().length()));
        }
        return blanked;
    }
}
