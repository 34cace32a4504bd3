package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes columns over time for an SVG. Horizontal positions are percent of the width, so that text keeps its size on
 * a telephone.
 *
 * @param height in pixels
 * @param baseline the bottom of the columns
 */
public record TrendChart(int height, int baseline, List<Column> columns) {

    private static final int TOP = 18; // for the numbers
    private static final int BOTTOM = 20; // for the labels
    private static final int MAX_LABELS = 12;
    private static final double GAP = 0.25; // of the room for a column

    /**
     * Holds a number to draw.
     *
     * @param label of the month or quarter, such as "Apr"
     * @param number the value in words; empty if there is none yet
     * @param isOutlined whether the number will still grow
     */
    public record Item(String label, double value, String number, boolean isOutlined) {}

    /**
     * Holds the layout of a column.
     *
     * @param isLabelled whether there is room for its label
     * @param isGreatest whether its number is shown even on a narrow screen
     */
    public record Column(
            double x,
            int y,
            double width,
            int height,
            String label,
            String number,
            boolean isOutlined,
            boolean isLabelled,
            boolean isGreatest) {

        /** Returns where the middle of its label is. */
        public double middle() {
            return x + width / 2;
        }
    }

    /**
     * @param greatest the number of the highest possible column, so that several charts can be compared
     * @param plot the height of that column, in pixels
     */
    public static TrendChart of(List<Item> items, double greatest, int plot) {
        double room = 100.0 / Math.max(1, items.size());
        int every = (items.size() + MAX_LABELS - 1) / MAX_LABELS;
        double peak = items.stream().mapToDouble(Item::value).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            int height = greatest <= 0 ? 0 : (int) Math.round(plot * item.value() / greatest);
            columns.add(new Column(
                    rounded(place * room + room * GAP / 2),
                    TOP + plot - height,
                    rounded(room * (1 - GAP)),
                    height,
                    item.label(),
                    item.number(),
                    item.isOutlined(),
                    place % every == 0,
                    peak > 0 && item.value() == peak));
        }
        return new TrendChart(TOP + plot + BOTTOM, TOP + plot, columns);
    }

    private static double rounded(double percent) {
        return Math.round(percent * 100) / 100.0;
    }
}
