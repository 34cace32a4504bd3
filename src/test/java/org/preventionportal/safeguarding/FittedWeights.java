package org.preventionportal.safeguarding;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Computes the weights of all features from the labelled sentences. */
final class FittedWeights {

    private static final double PENALTY = 8;

    private FittedWeights() {}

    /** @param search searches a sentence */
    static byte[] by(Function<String, IdentifyingText.Search> search) throws IOException {
        var regression = new RidgeRegression(Features.SIZE, PENALTY);
        for (String set : sets()) {
            LabelledSentence.in(set).forEach(labelled -> add(labelled, search.apply(labelled.sentence()), regression));
        }
        double[] weights = regression.fit();
        var steps = new byte[weights.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) Math.clamp(Math.round(weights[i] / Weights.STEP), Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return steps;
    }

    private static List<String> sets() {
        return Stream.concat(LabelledSentence.SETS.stream(), Stream.of(LabelledSentence.PROGRAMME))
                .toList();
    }

    /** Nothing is learnt where a strong match decides alone. */
    private static void add(LabelledSentence labelled, IdentifyingText.Search found, RidgeRegression regression) {
        if (found.strong().isEmpty() && !found.parts().isEmpty()) {
            regression.add(features(found.parts()), labelled.isIdentifying());
        }
    }

    private static SortedMap<Integer, Double> features(List<WeighedText> parts) {
        SortedMap<Integer, Double> features = new TreeMap<>();
        Stream.concat(parts.stream().map(part -> Features.of(part.words())), Stream.of(WeighedText.together(parts)))
                .flatMapToInt(IntStream::of)
                .forEach(feature -> features.merge(Features.number(feature), Features.value(feature), Double::sum));
        return features;
    }
}
