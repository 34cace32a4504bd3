package org.preventionportal.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.charts.Markup;

/**
 * Draws the points of the five factors as small columns, in one path so that a row of the queue stays short. The rows
 * are too many for a fragment.
 */
public final class FactorColumns {

    private static final int HEIGHT = 20;
    private static final int WIDTH = 8;
    private static final int STEP = 10;
    private static final int ALL = 4 * STEP + WIDTH;
    private static final String SIZE = " width=\"" + ALL + "\" height=\"" + HEIGHT + "\"";

    private final Labels labels;

    FactorColumns(Labels labels) {
        this.labels = labels;
    }

    /**
     * Draws the points, with the same in words, such as "Reach 80, Impact 60".
     *
     * @param factors as the API lists them; an expression would convert each element of a list of maps
     */
    public String svg(List<?> factors) {
        return "<svg class=\"portal-columns-chart\" viewBox=\"0 0 " + ALL + " " + HEIGHT + "\"" + SIZE
                + " role=\"img\"><title>" + Markup.escaped(words(factors))
                + "</title><rect class=\"portal-bar__ground\"" + SIZE + "/>"
                + "<path class=\"portal-bar__value\" d=\"" + path(factors) + "\"/></svg>";
    }

    private String words(List<?> factors) {
        return maps(factors)
                .map(factor -> labels.of("Factor", factor.get("factor")) + " " + factor.get("points"))
                .collect(Collectors.joining(", "));
    }

    private static String path(List<?> factors) {
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
