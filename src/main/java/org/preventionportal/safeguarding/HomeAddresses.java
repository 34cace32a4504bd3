package org.preventionportal.safeguarding;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Finds where somebody lives. The address of a venue passes, with a colleague's name too. */
final class HomeAddresses {

    private static final int CASE = Pattern.CASE_INSENSITIVE;

    private static final Pattern POSTCODE =
            Pattern.compile("\\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? {0,2}\\d[ABD-HJLNP-UW-Z]{2})\\b", CASE);

    /** Where somebody lives, a slip in a letter does not make a postcode harmless. */
    private static final Pattern LOOSE_POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? {0,2}\\d[A-Z]{2}\\b", CASE);

    private static final Pattern STREET = Pattern.compile(
            "\\b\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'-]+ ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Court|Way"
                    + "|Terrace|Place|Gardens|Grove|Walk|Row|Hill|Mews|Square|Green|Rd|St|Ave)\\b"
                    + "|\\b\\d{1,4}[A-Za-z]?,? (?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Maes|Clos|Cilgant|Tan|Bryn|Llys|Teras|Rhes)"
                    + "(?: y| yr)? \\p{Lu}[\\p{L}'-]+"
                    + "|(?<=\\b(?:at|yn|house|flat|address) )\\d{1,4}[a-z]?,? (?:\\p{Lu}[\\p{L}'-]+ ?){1,3}",
            Pattern.UNICODE_CHARACTER_CLASS);

    private HomeAddresses() {}

    /** @param isSomebodyNamed whether the whole text names a person, perhaps in another sentence */
    static Stream<Place> in(Sentence sentence, boolean isSomebodyNamed) {
        boolean isVenue = sentence.mentions(ContextWords.VENUE) || sentence.mentions(ContextWords.WORK);
        boolean isHome =
                sentence.mentions(ContextWords.HOME) || (sentence.mentions(ContextWords.CHILD_OR_FAMILY) && !isVenue);
        if (isHome) {
            return Stream.concat(
                    found(LOOSE_POSTCODE, Kind.HOME_ADDRESS, sentence), found(STREET, Kind.HOME_ADDRESS, sentence));
        }
        return isVenue || !isSomebodyNamed ? Stream.empty() : found(POSTCODE, Kind.NAMED_POSTCODE, sentence);
    }

    private static Stream<Place> found(Pattern pattern, Kind kind, Sentence sentence) {
        return pattern.matcher(sentence.words()).results().map(match -> sentence.place(kind, match));
    }
}
