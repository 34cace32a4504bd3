package org.preventionportal.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the points of the factors as small columns, in one path so that a row of the queue stays short. */
public final class FactorColumns {

    private static final int HEIGHT = 20;
    private static final int WIDTH = 8;
    private static final int STEP = 10;

    private final Labels labels;

    FactorColumns(Labels labels) {
        this.labels = labels;
    }

    /**
     * The points in words, such as "Reach 80, Impact 60".
     *
     * @param factors as the API lists them; an expression would convert each element of a list of maps
     */
    public String words(List<?> factors) {
        return maps(factors)
                .map(factor -> labels.of("Factor", factor.get("factor")) + " " + factor.get("points"))
                .collect(Collectors.joining(", "));
    }

    /** @param factors as the API lists them */
    public String path(List<?> factors) {
        List<Map<?, ?>> columns = maps(factors).toList();
        return IntStream.range(0, columns.size())
                .mapToObj(place -> column(place * STEP, columns.get(place)))
                .collect(Collectors.joining());
    }

    private static Stream<Map<?, ?>> maps(List<?> factors) {
        return factors.stream().map(factor -> (Map<?, ?>) factor);
    }

    private static String column(int x, Map<?, ?> factor) {
        int height = factor.get("points") instanceof Integer points ? points * HEIGHT / 100 : 0;
        return "M" + x + " " + (HEIGHT - height) + "h" + WIDTH + "v" + height + "h-" + WIDTH + "z";
    }
}
