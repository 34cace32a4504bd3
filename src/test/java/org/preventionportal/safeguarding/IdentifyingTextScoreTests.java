package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores the rules on sentences in which people have labelled what identifies a child. All of them are invented. */
class IdentifyingTextScoreTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final double MIN_RECALL = 0.98;
    private static final double MIN_PRECISION = 0.9;

    private record Labelled(boolean isIdentifying, String language, String sentence) {

        static Labelled of(String line) {
            String[] parts = line.split("\t", -1);
            assertThat(parts).hasSize(3);
            assertThat(parts[0]).isIn("identifying", "harmless");
            assertThat(parts[1]).isIn("en", "cy");
            return new Labelled(parts[0].equals("identifying"), parts[1], parts[2]);
        }

        boolean isFound() {
            return !IdentifyingText.find(sentence, TODAY).isEmpty();
        }
    }

    private record Score(List<String> missed, List<String> falseAlarms, long found) {

        static Score of(List<Labelled> sentences) {
            List<String> missed = new ArrayList<>();
            List<String> falseAlarms = new ArrayList<>();
            long found = 0;
            for (Labelled labelled : sentences) {
                boolean isFound = labelled.isFound();
                if (labelled.isIdentifying && isFound) {
                    found++;
                } else if (labelled.isIdentifying) {
                    missed.add(labelled.sentence);
                } else if (isFound) {
                    falseAlarms.add(labelled.sentence);
                }
            }
            return new Score(missed, falseAlarms, found);
        }

        double recall() {
            return (double) found / (found + missed.size());
        }

        double precision() {
            return (double) found / (found + falseAlarms.size());
        }

        @Override
        public String toString() {
            return "recall %.3f, precision %.3f%n  missed: %s%n  false alarms: %s"
                    .formatted(recall(), precision(), missed, falseAlarms);
        }
    }

    /** People who had not seen the rules wrote the second half and the third set. The rules have learned from them. */
    @ParameterizedTest
    @ValueSource(strings = {"first-half.tsv", "second-half.tsv", "third-set.tsv"})
    void mostOfWhatIdentifiesIsFoundAndLittleElse(String file) throws IOException {
        Score score = Score.of(read(file));
        System.out.printf("%s: %s%n", file, score);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(MIN_RECALL);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(MIN_PRECISION);
    }

    /** The rules have not learned from this set: its limits are just below what they scored at their first try. */
    @Test
    void newTextIsFoundLessOften() throws IOException {
        Score score = Score.of(read("fourth-set.tsv"));
        System.out.printf("fourth-set.tsv: %s%n", score);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.88);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void theSetHoldsBothLanguagesAndEnoughThatOnlyLooksAlike() throws IOException {
        List<Labelled> own = read("first-half.tsv");
        assertThat(own).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
        assertThat(own.stream().filter(labelled -> !labelled.isIdentifying).count())
                .isGreaterThanOrEqualTo(own.size() / 3);
        assertThat(own.stream()
                        .filter(labelled -> labelled.language.equals("cy"))
                        .count())
                .isGreaterThanOrEqualTo(own.size() / 5);
    }

    private static List<Labelled> read(String file) throws IOException {
        try (var lines = Objects.requireNonNull(
                IdentifyingTextScoreTests.class.getResourceAsStream("/identifying-text/" + file))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Labelled::of)
                    .toList();
        }
    }
}
