package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.safeguarding.IdentifyingText.Kind;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Finds words that identify a child together, where no part does so alone: "the lad
 * whose mum runs the bakery". Neighbouring sentences are weighed as one text, without those about
 * made-up people.
 */
final class DescribedChildren {

    /** About what the labelled sentences have, from which the weights come. */
    private static final int MAX_LENGTH = 300;

    private static final int MAX_PARTS = 4;

    private DescribedChildren() {}

    static Stream<Place> in(List<Sentence> sentences) {
        List<Sentence> parts = sentences.stream()
                .flatMap(sentence -> sentence.parts(MAX_LENGTH).stream())
                .filter(part -> !MadeUpPeople.areAllIn(part))
                .toList();
        List<Clues> clues = parts.stream().map(Clues::in).toList();
        return IntStream.range(0, parts.size())
                .mapToObj(first -> together(parts, first))
                .filter(window -> identify(clues, window))
                .map(window -> window.stream()
                        .max(Comparator.comparingDouble(i -> clues.get(i).logOdds()))
                        .orElseThrow())
                .distinct()
                .map(i -> parts.get(i).place(Kind.DESCRIBED_CHILD));
    }

    private static List<Integer> together(List<Sentence> parts, int first) {
        List<Integer> window = new ArrayList<>();
        int length = 0;
        for (int i = first; i < Math.min(parts.size(), first + MAX_PARTS); i++) {
            length += parts.get(i).words().length();
            if (i == first || length <= MAX_LENGTH) {
                window.add(i);
            }
        }
        return window;
    }

    private static boolean identify(List<Clues> clues, List<Integer> window) {
        return Clues.together(window.stream().map(clues::get).toList()).identify();
    }
}
