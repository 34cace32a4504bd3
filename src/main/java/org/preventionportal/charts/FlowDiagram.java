package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/**
 * Computes positions of boxes in columns, and of the lines between them, for an SVG. A line leads from the right edge
 * of a box to the left edge of one in a later column.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record FlowDiagram(int width, int height, List<Heading> headings, List<Box> boxes, List<Connector> connectors) {

    private static final int BOX_WIDTH = 205;
    private static final int COLUMN_GAP = 45;
    private static final int ROW_GAP = 16;
    private static final int PADDING = 10;
    private static final int LINE = 18;
    private static final int TOP = 36; // below the headings
    private static final int MAX_LINE_LENGTH = 25;
    private static final int MARGIN = 2; // for the outline

    /**
     * Holds what a box shows.
     *
     * @param note below the title
     * @param isMarked whether the box is drawn solid and not dashed
     * @param leadsTo keys of items in later columns
     */
    public record Item(String key, int column, String title, String note, boolean isMarked, List<String> leadsTo) {}

    /** Holds the text above a column. */
    public record Heading(String text, int x, int y) {}

    /** Holds a line of text in a box. */
    public record Line(String text, int x, int y) {}

    /** Holds the layout of a box. */
    public record Box(int x, int y, int width, int height, List<Line> lines, List<Line> notes, boolean isMarked) {}

    /** @param path the path of the line as SVG writes it */
    public record Connector(String path) {}

    /** @param columns the headings of the columns, from left to right */
    public static FlowDiagram of(List<String> columns, List<Item> items) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        int tallest = columns.isEmpty()
                ? 0
                : Stream.iterate(0, column -> column + 1)
                        .limit(columns.size())
                        .mapToInt(column -> height(items, column))
                        .max()
                        .orElse(0);
        List<Heading> headings = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            headings.add(new Heading(columns.get(column), x(column), LINE));
            int y = TOP + (tallest - height(items, column)) / 2;
            for (Item item : in(items, column)) {
                Box box = box(item, x(column), y);
                boxes.put(item.key(), box);
                y += box.height() + ROW_GAP;
            }
        }
        return new FlowDiagram(
                x(columns.size()) - COLUMN_GAP + MARGIN,
                TOP + tallest + MARGIN,
                headings,
                List.copyOf(boxes.values()),
                connectors(items, boxes));
    }

    private static int x(int column) {
        return MARGIN + column * (BOX_WIDTH + COLUMN_GAP);
    }

    private static List<Item> in(List<Item> items, int column) {
        return items.stream().filter(item -> item.column() == column).toList();
    }

    private static int height(List<Item> items, int column) {
        return in(items, column).stream()
                .mapToInt(item -> height(item) + ROW_GAP)
                .sum();
    }

    private static int height(Item item) {
        return 2 * PADDING + (lines(item.title()).size() + lines(item.note()).size()) * LINE;
    }

    private static List<String> lines(String words) {
        return WordUtils.wrap(words, MAX_LINE_LENGTH, "\n", true).lines().toList();
    }

    private static Box box(Item item, int x, int y) {
        int top = y + PADDING - 4;
        List<Line> lines = lines(item.title(), x, top);
        List<Line> notes = lines(item.note(), x, top + lines.size() * LINE);
        return new Box(x, y, BOX_WIDTH, height(item), lines, notes, item.isMarked());
    }

    private static List<Line> lines(String words, int x, int top) {
        List<String> texts = lines(words);
        return IntStream.range(0, texts.size())
                .mapToObj(place -> new Line(texts.get(place), x + PADDING, top + (place + 1) * LINE))
                .toList();
    }

    private static List<Connector> connectors(List<Item> items, Map<String, Box> boxes) {
        return items.stream()
                .flatMap(item -> item.leadsTo().stream()
                        .filter(boxes::containsKey)
                        .map(key -> connector(
                                Objects.requireNonNull(boxes.get(item.key())), Objects.requireNonNull(boxes.get(key)))))
                .toList();
    }

    private static Connector connector(Box from, Box to) {
        int startX = from.x() + from.width();
        int startY = from.y() + from.height() / 2;
        int endY = to.y() + to.height() / 2;
        int bend = COLUMN_GAP / 2;
        return new Connector("M%d %d C%d %d %d %d %d %d"
                .formatted(startX, startY, startX + bend, startY, to.x() - bend, endY, to.x(), endY));
    }
}
