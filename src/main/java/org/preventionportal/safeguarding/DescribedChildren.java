package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Decides whether neighbouring sentences identify a child, by all their words and the weak matches in them: "the lad
 * whose mum runs the bakery" names nobody, and not every name with a number is that of a child. Sentences about made-up
 * people are left out.
 */
final class DescribedChildren {

    /** About what the labelled sentences have, from which the weights come. */
    private static final int MAX_LENGTH = 300;

    private static final int MAX_PARTS = 4;

    /** Below zero: to miss a child is worse than to ask once more. */
    private static final double MIN_SCORE = -0.25;

    /** A match counts unless all words speak plainly against it. */
    private static final double MIN_WITH_MATCH = -0.75;

    private DescribedChildren() {}

    static Stream<Place> in(List<WeighedText> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(first -> together(parts, first))
                .filter(DescribedChildren::identify)
                .flatMap(DescribedChildren::places)
                .distinct();
    }

    /** @param weak weak matches of single rules */
    static List<WeighedText> weighed(List<Sentence> sentences, List<Place> weak) {
        return sentences.stream()
                .flatMap(sentence -> sentence.parts(MAX_LENGTH).stream())
                .filter(part -> !MadeUpPeople.areAllIn(part))
                .map(part -> WeighedText.of(part, weak))
                .toList();
    }

    private static List<WeighedText> together(List<WeighedText> parts, int first) {
        List<WeighedText> together = new ArrayList<>();
        int length = 0;
        for (WeighedText part : parts.subList(first, Math.min(parts.size(), first + MAX_PARTS))) {
            length += part.part().words().length();
            if (together.isEmpty() || length <= MAX_LENGTH) {
                together.add(part);
            }
        }
        return together;
    }

    private static boolean identify(List<WeighedText> parts) {
        double words = parts.stream().mapToDouble(WeighedText::score).sum();
        boolean hasMatch = parts.stream().anyMatch(part -> !part.matches().isEmpty());
        return words + Weights.sum(WeighedText.together(parts)) > (hasMatch ? MIN_WITH_MATCH : MIN_SCORE);
    }

    /** The weak matches, which an author understands best, or else the sentence that says most. */
    private static Stream<Place> places(List<WeighedText> parts) {
        List<Place> matches =
                parts.stream().flatMap(part -> part.matches().stream()).toList();
        return matches.isEmpty()
                ? parts.stream()
                        .max(Comparator.comparingDouble(WeighedText::score))
                        .map(part -> part.part().place(Kind.DESCRIBED_CHILD))
                        .stream()
                : matches.stream();
    }
}
