package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Computes the weights of clues from the labelled sentences, and holds the code against them. */
class ClueWeightsTests {

    /** Keeps the weights small where few sentences have a clue. */
    private static final double RIDGE = 3;

    private static final int STEPS = 25;

    private static final List<Clue> WEIGHED =
            Stream.of(Clue.values()).filter(Clue::isWeighed).toList();

    @Test
    void theWeightsAreThoseOfTheLabelledSentences() throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (String set : LabelledSentence.SETS) {
            for (LabelledSentence labelled : LabelledSentence.in(set)) {
                rows.add(row(labelled.sentence()));
                labels.add(labelled.isIdentifying() ? 1.0 : 0.0);
            }
        }
        double[] fitted = fit(rows, labels);
        assertThat(used()).as("fitted %s", named(fitted)).containsExactly(fitted, within(0.0051));
    }

    private static double[] used() {
        return DoubleStream.concat(
                        DoubleStream.of(Clues.BASE, Clues.LENGTH, Clues.CHILD_WITH_IDENTIFIER),
                        WEIGHED.stream().mapToDouble(Clue::weight))
                .toArray();
    }

    private static Map<String, Double> named(double[] weights) {
        List<String> names = Stream.concat(
                        Stream.of("BASE", "LENGTH", "CHILD_WITH_IDENTIFIER"),
                        WEIGHED.stream().map(Clue::name))
                .toList();
        Map<String, Double> named = new LinkedHashMap<>();
        IntStream.range(0, weights.length).forEach(i -> named.put(names.get(i), Math.round(weights[i] * 100) / 100.0));
        return named;
    }

    private static double[] row(String typed) {
        String text = TitlesOfWorks.blanked(
                PlainText.withoutUnderscores(PlainText.of(typed).characters()));
        Clues clues = Clues.together(Sentence.in(text).stream().map(Clues::in).toList());
        return DoubleStream.concat(
                        DoubleStream.of(1, clues.length(), clues.childWithIdentifier()),
                        WEIGHED.stream().mapToDouble(clues::count))
                .toArray();
    }

    /** Newton's method for a logistic regression with a quadratic penalty. */
    private static double[] fit(List<double[]> rows, List<Double> labels) {
        int size = rows.getFirst().length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                double ridge = i == 0 ? 0 : RIDGE;
                system[i][i] = ridge;
                system[i][size] = -ridge * weights[i];
            }
            for (int r = 0; r < rows.size(); r++) {
                add(system, rows.get(r), labels.get(r), weights);
            }
            double[] change = solve(system);
            Arrays.setAll(weights, i -> weights[i] + change[i]);
        }
        return weights;
    }

    private static void add(double[][] system, double[] row, double label, double[] weights) {
        double sum = IntStream.range(0, row.length)
                .mapToDouble(i -> row[i] * weights[i])
                .sum();
        double probability = 1 / (1 + Math.exp(-sum));
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                system[i][j] += row[i] * row[j] * probability * (1 - probability);
            }
            system[i][row.length] += row[i] * (label - probability);
        }
    }

    /** Gaussian elimination: the ridge keeps the pivots away from zero. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int i = 0; i < size; i++) {
                double factor = i == pivot ? 0 : system[i][pivot] / system[pivot][pivot];
                for (int j = pivot; j <= size; j++) {
                    system[i][j] -= factor * system[pivot][j];
                }
            }
        }
        return IntStream.range(0, size)
                .mapToDouble(i -> system[i][size] / system[i][i])
                .toArray();
    }
}
