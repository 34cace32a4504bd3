package org.preventionportal.portal.triage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the points of the factors as small columns, in one path so that a row of the queue stays short. */
final class FactorColumns {

    private static final int HEIGHT = 20;
    private static final int WIDTH = 8;
    private static final int STEP = 10;

    /** @param factors as the API lists them */
    public String path(List<Map<?, ?>> factors) {
        return IntStream.range(0, factors.size())
                .mapToObj(column -> column(column * STEP, factors.get(column)))
                .collect(Collectors.joining());
    }

    private static String column(int x, Map<?, ?> factor) {
        int height = factor.get("points") instanceof Integer points ? points * HEIGHT / 100 : 0;
        return "M" + x + " " + (HEIGHT - height) + "h" + WIDTH + "v" + height + "h-" + WIDTH + "z";
    }
}
