package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

/**
 * Computes positions and lengths of a horizontal bar chart for an SVG. Lengths are percent of the width of the page, so
 * that text keeps its size on a telephone. The label of a bar is above it or, on paper, beside it, broken into lines
 * that fit.
 *
 * @param height in pixels
 * @param items what the bars are drawn of
 */
public record BarChart(int height, List<Bar> bars, List<Item> items) {

    private static final int MAX_LABEL_LENGTH = 34;
    private static final int MAX_LABEL_LENGTH_BESIDE = 30;
    private static final int LINE = 20;
    private static final int THICKNESS = 18;
    private static final int GAP = 14;
    private static final int GAP_BESIDE = 8;
    private static final int NEAR = 4; // between a bar and the one that it is compared with
    private static final int MAX_VALUE = 940; // fits a page of A4
    private static final double MAX_LENGTH = 68; // leaves room for the value after a bar of 100 percent
    private static final double MAX_LENGTH_BESIDE = 40; // likewise
    private static final double LABELS = 41; // percent of the width

    /**
     * Holds a number to draw.
     *
     * @param label empty for a bar that belongs to the one above it
     * @param percent length in percent of the longest possible bar; null for a suppressed number, which has no bar
     * @param isComparison whether the bar is drawn as an outline because it only serves as a comparison
     */
    public record Item(String label, @Nullable Double percent, String value, boolean isComparison) {

        public Item(String label, @Nullable Double percent, String value) {
            this(label, percent, value, false);
        }
    }

    /**
     * Holds the layout of one bar with its label and value.
     *
     * @param lines the lines of the label
     * @param x where the bar begins, in percent of the width of the chart
     * @param y the top edge of the bar, in pixels from the top of the chart
     * @param length in percent of the width of the chart
     * @param isSuppressed whether the number is suppressed, so that no bar is drawn
     */
    public record Bar(
            List<Line> lines,
            double x,
            int y,
            double length,
            String value,
            boolean isSuppressed,
            boolean isComparison) {

        public int thickness() {
            return THICKNESS;
        }

        /** Returns the length of a bar of 100 percent. */
        public double longest() {
            return MAX_LENGTH;
        }

        /** Returns the y position of the baseline of the value. */
        public int baseline() {
            return y + THICKNESS - 4;
        }
    }

    /** @param y the baseline of the text */
    public record Line(String text, int y) {}

    /** Puts labels above the bars. */
    public static BarChart of(List<Item> items) {
        List<Bar> bars = new ArrayList<>();
        int y = 0;
        for (Item item : items) {
            if (item.label().isEmpty() && !bars.isEmpty()) {
                y -= GAP - NEAR;
            }
            List<Line> lines = lines(item.label(), MAX_LABEL_LENGTH, y);
            y += lines.size() * LINE;
            bars.add(bar(item, lines, 0, y, MAX_LENGTH));
            y += THICKNESS + GAP;
        }
        return new BarChart(y, bars, items);
    }

    /** Puts labels beside the bars, which takes half the height, on a page that is always as wide as A4. */
    public static BarChart ofPaper(List<Item> items) {
        List<Bar> bars = new ArrayList<>();
        int end = 0;
        for (Item item : items) {
            boolean isBelow = item.label().isEmpty() && !bars.isEmpty();
            int y = isBelow ? bars.getLast().y() + THICKNESS + NEAR : end;
            List<Line> lines = lines(item.label(), MAX_LABEL_LENGTH_BESIDE, y);
            bars.add(bar(item, lines, LABELS, y, MAX_LENGTH_BESIDE));
            end = Math.max(end, y + Math.max(THICKNESS, lines.size() * LINE) + GAP_BESIDE);
        }
        return new BarChart(end, bars, items);
    }

    /** Puts the labels above the bars, for a page on paper that is read on a telephone. */
    BarChart narrow() {
        return of(items);
    }

    private static List<Line> lines(String label, int maxLength, int y) {
        List<String> texts = WordUtils.wrap(label, maxLength).lines().toList();
        return IntStream.range(0, texts.size())
                .mapToObj(place -> new Line(texts.get(place), y + (place + 1) * LINE - 6))
                .toList();
    }

    private static Bar bar(Item item, List<Line> lines, double x, int y, double longest) {
        double length = item.percent() == null ? 0 : Math.clamp(item.percent(), 0, 100) * longest / 100;
        return new Bar(lines, x, y, length, item.value(), item.percent() == null, item.isComparison());
    }

    /** Whether the chart shows more than its table: one bar does not, and too many bars are hard to read. */
    public boolean isWorthDrawing() {
        return bars.size() > 1 && height <= MAX_VALUE && bars.stream().anyMatch(bar -> bar.length() > 0);
    }
}
