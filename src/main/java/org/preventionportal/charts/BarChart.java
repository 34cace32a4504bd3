package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal bar chart, as places and lengths for an SVG. Lengths along the bars are percent of whatever width the
 * page has, so that letters keep their size on a telephone; a label stands above its bar, in lines that fit there.
 *
 * @param height in pixels
 */
public record BarChart(int height, List<Bar> bars) {

    private static final int MAX_LABEL_LENGTH = 34;
    private static final int LINE = 20;
    private static final int THICKNESS = 18;
    private static final int GAP = 14;
    private static final int NEAR = 4; // between a bar and the one that it is compared with
    private static final int MAX_VALUE = 940; // fits a page of A4
    private static final double MAX_LENGTH = 68; // leaves room for the value after a bar of 100 percent

    /**
     * What is to be drawn.
     *
     * @param label empty for a bar that belongs to the one above it
     * @param percent of the longest bar that there may be; null for a suppressed number, which has no bar
     * @param isComparison whether it is only there to compare others with, and so is drawn as an outline
     */
    public record Item(String label, @Nullable Double percent, String value, boolean isComparison) {

        public Item(String label, @Nullable Double percent, String value) {
            this(label, percent, value, false);
        }
    }

    /**
     * One bar with its words.
     *
     * @param lines the label
     * @param y where the bar begins, from the top
     * @param length of the bar, in percent of the width
     * @param isSuppressed whether there is no bar
     */
    public record Bar(
            List<Line> lines, int y, double length, String value, boolean isSuppressed, boolean isComparison) {

        public int thickness() {
            return THICKNESS;
        }

        /** Where the whole would end. */
        public double longest() {
            return MAX_LENGTH;
        }

        /** The line on which letters of the value stand. */
        public int baseline() {
            return y + THICKNESS - 4;
        }
    }

    /** @param y the line on which its letters stand */
    public record Line(String text, int y) {}

    public static BarChart of(List<Item> items) {
        List<Bar> bars = new ArrayList<>();
        int y = 0;
        for (Item item : items) {
            if (item.label().isEmpty() && !bars.isEmpty()) {
                y -= GAP - NEAR;
            }
            List<Line> lines = new ArrayList<>();
            for (String text :
                    WordUtils.wrap(item.label(), MAX_LABEL_LENGTH).lines().toList()) {
                y += LINE;
                lines.add(new Line(text, y - 6));
            }
            double length = item.percent() == null ? 0 : Math.clamp(item.percent(), 0, 100) * MAX_LENGTH / 100;
            bars.add(new Bar(lines, y, length, item.value(), item.percent() == null, item.isComparison()));
            y += THICKNESS + GAP;
        }
        return new BarChart(y, bars);
    }

    /** Whether the chart shows more than its table: one bar does not, and too many bars are hard to read. */
    public boolean isWorthDrawing() {
        return bars.size() > 1 && height <= MAX_VALUE && bars.stream().anyMatch(bar -> bar.length() > 0);
    }
}
