package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.safeguarding.IdentifyingText.Kind;

/**
 * Computes the weights of clues and words from the labelled sentences in which no single rule finds anything, and holds
 * the code against them. If they differ, it writes them to {@code target/clue-weights.txt} and
 * {@code target/word-weights.txt}.
 */
class ClueWeightsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Clues in capitals cannot be mistaken for words, which are in small letters. */
    private static final List<String> ALWAYS = List.of("BASE", "LENGTH", "CHILD_WITH_IDENTIFIER");

    private static final int MIN_SENTENCES = 3;
    private static final double ROUNDED = 0.0051;

    @Test
    void theWeightsAreThoseOfTheLabelledSentences() throws IOException {
        var regression = new LogisticRegression(ClueWeightsTests::penalty);
        for (String set : sets()) {
            LabelledSentence.in(set).stream()
                    .filter(labelled -> isFoundByNoRule(labelled.sentence()))
                    .forEach(labelled -> regression.add(features(labelled.sentence()), labelled.isIdentifying()));
        }
        Map<String, Double> fitted = new TreeMap<>(regression.fit(MIN_SENTENCES));
        Map<String, Double> used = used();
        List<String> different = Stream.concat(fitted.keySet().stream(), used.keySet().stream())
                .distinct()
                .filter(feature -> Math.abs(weight(fitted, feature) - weight(used, feature)) > ROUNDED)
                .toList();
        if (!different.isEmpty()) {
            write(fitted);
        }
        assertThat(different).as("features with another weight").isEmpty();
    }

    private static List<String> sets() {
        return Stream.concat(LabelledSentence.SETS.stream(), Stream.of(LabelledSentence.PROGRAMME))
                .toList();
    }

    private static double penalty(String feature) {
        return feature.equals("BASE") ? 0.001 : isClue(feature) ? 1 : 3;
    }

    private static boolean isClue(String feature) {
        return ALWAYS.contains(feature)
                || Stream.of(Clue.values()).anyMatch(clue -> clue.name().equals(feature));
    }

    private static boolean isFoundByNoRule(String text) {
        return IdentifyingText.find(text, TODAY).stream().allMatch(place -> place.kind() == Kind.DESCRIBED_CHILD);
    }

    private static Map<String, Double> features(String typed) {
        String text = TitlesOfWorks.blanked(
                PlainText.withoutUnderscores(PlainText.of(typed).characters()));
        List<Sentence> sentences = Sentence.in(text).stream()
                .filter(sentence -> !MadeUpPeople.areAllIn(sentence))
                .toList();
        Clues clues = Clues.together(sentences.stream().map(Clues::in).toList());
        Map<String, Double> features = new HashMap<>();
        features.put("BASE", 1.0);
        features.put("LENGTH", (double) clues.length());
        features.put("CHILD_WITH_IDENTIFIER", (double) clues.childWithIdentifier());
        Stream.of(Clue.values())
                .filter(clue -> clue.isWeighed() && clues.count(clue) > 0)
                .forEach(clue -> features.put(clue.name(), (double) clues.count(clue)));
        sentences.stream()
                .flatMap(sentence -> WordWeights.in(sentence).stream())
                .forEach(word -> features.merge(word, 1.0, Double::sum));
        return features;
    }

    private static Map<String, Double> used() {
        Map<String, Double> used = new HashMap<>(WordWeights.all());
        used.put("BASE", Clues.BASE);
        used.put("LENGTH", Clues.LENGTH);
        used.put("CHILD_WITH_IDENTIFIER", Clues.CHILD_WITH_IDENTIFIER);
        Stream.of(Clue.values()).filter(Clue::isWeighed).forEach(clue -> used.put(clue.name(), clue.weight()));
        return used;
    }

    private static double weight(Map<String, Double> weights, String feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    private static void write(Map<String, Double> fitted) throws IOException {
        Map<Boolean, List<String>> lines = fitted.entrySet().stream()
                .filter(weight -> Math.abs(weight.getValue()) >= 0.005)
                .collect(Collectors.partitioningBy(
                        weight -> isClue(weight.getKey()),
                        Collectors.mapping(
                                weight -> String.format(Locale.ROOT, "%.2f %s", weight.getValue(), weight.getKey()),
                                Collectors.toList())));
        Files.write(Path.of("target/clue-weights.txt"), lines.getOrDefault(true, List.of()));
        Files.write(Path.of("target/word-weights.txt"), lines.getOrDefault(false, List.of()));
    }
}
