package org.preventionportal.safeguarding;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Finds where somebody lives. The address of a venue passes, with a colleague's name too. */
final class HomeAddresses {

    /** How far from an address its venue is named, in characters. */
    private static final int NEAR = 30;

    private static final int CASE = Pattern.CASE_INSENSITIVE;

    private static final Pattern POSTCODE =
            Pattern.compile("\\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? {0,2}\\d[ABD-HJLNP-UW-Z]{2})\\b", CASE);

    /** Where somebody lives, a slip in a letter does not make a postcode harmless. */
    static final Pattern LOOSE_POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? {0,2}\\d[A-Z]{2}\\b", CASE);

    private static final Pattern STREET = Pattern.compile(
            "\\b\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'-]+ ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Crescent"
                    + "|Court|Way"
                    + "|Terrace|Place|Gardens|Grove|Walk|Row|Hill|Mews|Square|Green"
                    + "|View|Rise|Croft|Fold|Bank|Villas|Mount|Cottages|Parade|House|Lodge|Vale|Quay|Wharf|Rd|St"
                    + "|Ave|Cl|Dr)\\b"
                    + "|\\b\\d{1,4}[A-Za-z]?,? (?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Maes|Clos|Cilgant|Tan|Bryn|Llys"
                    + "|Teras|Rhes)"
                    + "(?: y| yr)? \\p{Lu}[\\p{L}'-]+"
                    + "|(?<=\\b(?:at|yn|house|flat|fflat|address|no|number"
                    + "|rhif) )\\d{1,4}[a-z]?,? (?:\\p{Lu}[\\p{L}'-]+ ?){1,3}",
            Pattern.UNICODE_CHARACTER_CLASS);

    private HomeAddresses() {}

    /**
     * @param isSomebodyNamed whether the whole text names a person, perhaps in another sentence
     * @param namedChildren the names of children in the sentence, which take long to find
     */
    static Stream<Place> in(Sentence sentence, boolean isSomebodyNamed, Supplier<List<Place>> namedChildren) {
        if (!sentence.hasDigit()
                || addresses(Kind.HOME_ADDRESS, sentence).findAny().isEmpty()) {
            return Stream.empty(); // as in most sentences: the rest takes longer
        }
        if (sentence.mentions(ContextWords.HOME)) {
            return addresses(Kind.HOME_ADDRESS, sentence);
        }
        boolean isVenue = sentence.mentions(ContextWords.VENUE) || sentence.mentions(ContextWords.WORK);
        if (sentence.mentions(ContextWords.CHILD_OR_FAMILY)
                || !namedChildren.get().isEmpty()) {
            return addresses(Kind.POSSIBLE_HOME_ADDRESS, sentence)
                    .filter(place -> !isVenue || !isOfVenue(sentence, place));
        }
        return isVenue || !isSomebodyNamed ? Stream.empty() : found(POSTCODE, Kind.NAMED_POSTCODE, sentence);
    }

    private static Stream<Place> addresses(Kind kind, Sentence sentence) {
        return Stream.concat(found(LOOSE_POSTCODE, kind, sentence), found(STREET, kind, sentence));
    }

    /** The words straight before an address, or in it, say what is there. */
    private static boolean isOfVenue(Sentence sentence, Place address) {
        int from = address.from() - 1 - sentence.start();
        int to = address.to() - sentence.start();
        String around = sentence.words()
                .substring(Math.max(0, from - NEAR), Math.min(sentence.words().length(), to + NEAR / 2));
        return ContextWords.VENUE.matcher(around).find();
    }

    private static Stream<Place> found(Pattern pattern, Kind kind, Sentence sentence) {
        return pattern.matcher(sentence.words()).results().map(match -> sentence.place(kind, match));
    }
}
