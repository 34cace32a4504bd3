package org.preventionportal.safeguarding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Holds a part of a text with what it says for and against a child that is identified.
 *
 * @param matches the weak matches in it
 * @param words its words
 * @param score what these say
 * @param kinds a bit for each telling kind of word
 */
record WeighedText(Sentence part, List<Place> matches, List<Word> words, double score, int kinds) {

    static WeighedText of(Sentence part, List<Place> weak) {
        List<Word> words = Word.in(part);
        int end = part.start() + part.words().length();
        return new WeighedText(
                part,
                weak.stream()
                        .filter(place -> place.from() > part.start() && place.from() <= end)
                        .toList(),
                words,
                Weights.sum(Features.of(words)),
                words.stream().mapToInt(word -> WordKinds.telling(word.kind())).reduce(0, (one, other) -> one | other));
    }

    /** What neighbouring parts have together, beside the features of each. */
    static int[] together(List<WeighedText> parts) {
        Set<Kind> matches = parts.stream()
                .flatMap(part -> part.matches.stream())
                .map(Place::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        int kinds = parts.stream().mapToInt(WeighedText::kinds).reduce(0, (one, other) -> one | other);
        int length = parts.stream().mapToInt(part -> part.part.words().length()).sum();
        return Features.ofText(kinds, length, matches);
    }
}
