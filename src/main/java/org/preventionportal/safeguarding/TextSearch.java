package org.preventionportal.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Holds what was found in a text.
 *
 * @param strong the matches that decide alone
 * @param parts what the words of each part say, which decides where there are only weak matches or none
 */
record TextSearch(PlainText plain, List<Place> strong, List<WeighedText> parts) {

    /** @param today decides whether a date can be the birthday of a young person */
    static TextSearch of(CharSequence typed, LocalDate today) {
        PlainText plain = PlainText.of(typed);
        String text = plain.characters();
        Map<Boolean, List<Place>> byWeak = IdentifyingText.byRules(text, today, true).stream()
                .collect(Collectors.partitioningBy(place -> place.kind().isWeak()));
        List<Sentence> sentences = Sentence.in(TitlesOfWorks.blanked(PlainText.withoutUnderscores(text)));
        return new TextSearch(
                plain,
                byWeak.getOrDefault(false, List.of()),
                DescribedChildren.weighed(sentences, byWeak.getOrDefault(true, List.of())));
    }

    List<Place> places() {
        return Overlaps.without(Stream.concat(strong.stream(), DescribedChildren.in(parts))).stream()
                .map(plain::inTyped)
                .toList();
    }
}
