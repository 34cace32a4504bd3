package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Computes the weights of all features from the labelled sentences, and holds the stored ones against them. If they
 * differ, it writes them to {@code target/weights.bin}, which belongs beside {@link Weights}.
 */
class WeightsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final double PENALTY = 8;

    @Test
    void theWeightsAreThoseOfTheLabelledSentences() throws IOException {
        byte[] fitted = fitted();
        byte[] stored = Weights.stored();
        List<Integer> different = IntStream.range(0, Features.SIZE)
                .filter(i -> stored.length != fitted.length || Math.abs(stored[i] - fitted[i]) > 1)
                .boxed()
                .toList();
        if (!different.isEmpty()) {
            Files.write(Path.of("target", Weights.FILE), fitted);
        }
        assertThat(different).as("features with another weight").isEmpty();
    }

    private static byte[] fitted() throws IOException {
        var regression = new RidgeRegression(Features.SIZE, PENALTY);
        for (String set : sets()) {
            LabelledSentence.in(set).forEach(labelled -> add(labelled, regression));
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

    private static void add(LabelledSentence labelled, RidgeRegression regression) {
        List<WeighedText> parts = IdentifyingText.weighed(labelled.sentence(), TODAY);
        if (!parts.isEmpty()) {
            regression.add(features(parts), labelled.isIdentifying());
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
