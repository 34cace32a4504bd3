package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

/** Fits weights by least squares with a quadratic penalty, one text after another, each time in another order. */
final class RidgeRegression {

    private static final int ROUNDS = 40;

    private final double penalty;
    private final double[] weights;
    private final List<Row> rows = new ArrayList<>();

    private static final class Row {
        private final int[] features;
        private final double[] values;
        private final double norm;
        private final double label;
        private double dual;

        Row(SortedMap<Integer, Double> features, double label) {
            this.features = features.keySet().stream().mapToInt(i -> i).toArray();
            this.values = features.values().stream().mapToDouble(v -> v).toArray();
            this.label = label;
            double sum = 0;
            for (double value : values) {
                sum += value * value;
            }
            this.norm = sum;
        }
    }

    RidgeRegression(int size, double penalty) {
        this.weights = new double[size];
        this.penalty = penalty;
    }

    void add(SortedMap<Integer, Double> features, boolean label) {
        rows.add(new Row(features, label ? 1 : -1));
    }

    /** The weight of each feature. */
    double[] fit() {
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(rows, random);
            rows.forEach(this::improve);
        }
        return weights;
    }

    /** The best step for one row, in the dual problem. */
    private void improve(Row row) {
        double sum = 0;
        for (int i = 0; i < row.features.length; i++) {
            sum += weights[row.features[i]] * row.values[i];
        }
        double step = (row.label - sum - penalty * row.dual) / (row.norm + penalty);
        row.dual += step;
        for (int i = 0; i < row.features.length; i++) {
            weights[row.features[i]] += step * row.values[i];
        }
    }
}
