package org.preventionportal.safeguarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Fits the weights of a logistic regression with a quadratic penalty, one weight after another until none changes. */
final class LogisticRegression {

    private static final double MAX_STEP = 1;
    private static final double SMALLEST_STEP = 1e-5;
    private static final int MAX_ROUNDS = 1_000;

    private final ToDoubleFunction<String> penalty;
    private final Map<String, List<Value>> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private static final class Row {
        private final boolean label;
        private double sum;

        Row(boolean label) {
            this.label = label;
        }

        double probability() {
            return 1 / (1 + Math.exp(-sum));
        }
    }

    private record Value(Row row, double value) {}

    /** @param penalty keeps the weight of a feature small where few rows have it */
    LogisticRegression(ToDoubleFunction<String> penalty) {
        this.penalty = penalty;
    }

    void add(Map<String, Double> features, boolean label) {
        var row = new Row(label);
        rows.add(row);
        features.forEach((feature, value) ->
                columns.computeIfAbsent(feature, _ -> new ArrayList<>()).add(new Value(row, value)));
    }

    /** Features that fewer rows have get no weight. */
    Map<String, Double> fit(int minRows) {
        columns.values().removeIf(column -> column.size() < minRows);
        rows.forEach(row -> row.sum = 0);
        Map<String, Double> weights = new HashMap<>();
        double largest = MAX_STEP;
        for (int round = 0; round < MAX_ROUNDS && largest > SMALLEST_STEP; round++) {
            largest = 0;
            for (String feature : columns.keySet()) {
                double step = step(feature, weights.getOrDefault(feature, 0.0));
                weights.merge(feature, step, Double::sum);
                largest = Math.max(largest, Math.abs(step));
            }
        }
        return weights;
    }

    /** Newton's step for one weight. */
    private double step(String feature, double weight) {
        double slope = -penalty.applyAsDouble(feature) * weight;
        double curvature = penalty.applyAsDouble(feature);
        List<Value> column = columns.getOrDefault(feature, List.of());
        for (Value value : column) {
            double probability = value.row.probability();
            slope += value.value * ((value.row.label ? 1 : 0) - probability);
            curvature += value.value * value.value * probability * (1 - probability);
        }
        double step = Math.clamp(slope / curvature, -MAX_STEP, MAX_STEP);
        column.forEach(value -> value.row.sum += step * value.value);
        return step;
    }
}
