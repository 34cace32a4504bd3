package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Computes positions of columns, one for each month, for an SVG. Horizontal positions are percent of the width, so that
 * text keeps its size on a telephone.
 *
 * @param height in pixels
 * @param baseline the bottom of the columns
 * @param change where the first column after the change begins, in percent of the width
 */
public record MonthChart(int height, int baseline, double change, List<Column> columns) {

    private static final int PLOT = 160;
    private static final int TOP = 24; // for the words at the line
    private static final int BOTTOM = 24; // for the months
    private static final double GAP = 0.2; // of the room for a column

    /** Holds a number to draw. */
    public record Item(int value, boolean isAfter) {}

    /** Holds the layout of a column, in percent of the width and in pixels of the height. */
    public record Column(double x, int y, double width, int height, boolean isAfter) {}

    public static MonthChart of(List<Item> items) {
        int greatest = Math.max(1, items.stream().mapToInt(Item::value).max().orElse(0));
        double room = 100.0 / Math.max(1, items.size());
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            int height = (int) Math.round((double) PLOT * item.value() / greatest);
            columns.add(new Column(
                    rounded(place * room + room * GAP / 2),
                    TOP + PLOT - height,
                    rounded(room * (1 - GAP)),
                    height,
                    item.isAfter()));
        }
        int first = IntStream.range(0, items.size())
                .filter(place -> items.get(place).isAfter())
                .findFirst()
                .orElse(items.size());
        return new MonthChart(TOP + PLOT + BOTTOM, TOP + PLOT, rounded(first * room), columns);
    }

    private static double rounded(double percent) {
        return Math.round(percent * 100) / 100.0;
    }
}
