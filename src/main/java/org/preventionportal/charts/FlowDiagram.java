package org.preventionportal.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Computes positions of boxes in columns, and of the lines between them, for an SVG. A line leads from the right edge
 * of a box to the left edge of one in a later column.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record FlowDiagram(int width, int height, List<Heading> headings, List<Box> boxes, List<Connector> connectors) {

    private static final FlowLayout SCREEN = new FlowLayout(205, 45, 16, 10, 18, 25);
    private static final FlowLayout PAPER = new FlowLayout(139, 20, 8, 5, 12, 20);

    /**
     * Holds what a box shows.
     *
     * @param note below the title
     * @param isMarked whether the box is drawn solid and not dashed
     * @param leadsTo keys of items in later columns
     */
    public record Item(String key, int column, String title, String note, boolean isMarked, List<String> leadsTo) {}

    /** Holds a line of the text above a column. */
    public record Heading(String text, int x, int y) {}

    /** Holds a line of text in a box. */
    public record Line(String text, int x, int y) {}

    /** Holds the layout of a box. */
    public record Box(int x, int y, int width, int height, List<Line> lines, List<Line> notes, boolean isMarked) {}

    /** @param path the path of the line as SVG writes it */
    public record Connector(String path) {}

    /** @param columns the headings of the columns, from left to right */
    public static FlowDiagram of(List<String> columns, List<Item> items) {
        return of(columns, items, SCREEN);
    }

    /** For paper: four columns are 620 pixels wide, with text of 11 pixels. */
    public static FlowDiagram ofPaper(List<String> columns, List<Item> items) {
        return of(columns, items, PAPER);
    }

    private static FlowDiagram of(List<String> columns, List<Item> items, FlowLayout layout) {
        int headingLines = columns.stream()
                .mapToInt(name -> layout.lines(name).size())
                .max()
                .orElse(0);
        int top = layout.line() * (1 + headingLines);
        int tallest = IntStream.range(0, columns.size())
                .map(column -> height(in(items, column), layout))
                .max()
                .orElse(0);
        Map<String, Box> boxes = new LinkedHashMap<>();
        List<Heading> headings = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int x = layout.x(column);
            lines(columns.get(column), x, 0, layout)
                    .forEach(line -> headings.add(new Heading(line.text(), line.x(), line.y())));
            List<Item> inColumn = in(items, column);
            int y = top + (tallest - height(inColumn, layout)) / 2;
            for (Item item : inColumn) {
                Box box = box(item, x, y, layout);
                boxes.put(item.key(), box);
                y += box.height() + layout.rowGap();
            }
        }
        return new FlowDiagram(
                layout.x(columns.size()) - layout.columnGap() + FlowLayout.MARGIN,
                top + tallest + FlowLayout.MARGIN,
                headings,
                List.copyOf(boxes.values()),
                connectors(items, boxes, layout.columnGap() / 2));
    }

    private static List<Item> in(List<Item> items, int column) {
        return items.stream().filter(item -> item.column() == column).toList();
    }

    private static int height(List<Item> items, FlowLayout layout) {
        return items.stream()
                .mapToInt(item -> layout.height(item) + layout.rowGap())
                .sum();
    }

    private static Box box(Item item, int x, int y, FlowLayout layout) {
        int left = x + layout.padding();
        int top = y + layout.padding() - 4;
        List<Line> title = lines(item.title(), left, top, layout);
        List<Line> notes = lines(item.note(), left, top + title.size() * layout.line(), layout);
        return new Box(x, y, layout.boxWidth(), layout.height(item), title, notes, item.isMarked());
    }

    private static List<Line> lines(String words, int x, int top, FlowLayout layout) {
        List<String> texts = layout.lines(words);
        return IntStream.range(0, texts.size())
                .mapToObj(place -> new Line(texts.get(place), x, top + (place + 1) * layout.line()))
                .toList();
    }

    private static List<Connector> connectors(List<Item> items, Map<String, Box> boxes, int bend) {
        return items.stream()
                .flatMap(item -> item.leadsTo().stream()
                        .filter(boxes::containsKey)
                        .map(key -> connector(
                                Objects.requireNonNull(boxes.get(item.key())),
                                Objects.requireNonNull(boxes.get(key)),
                                bend)))
                .toList();
    }

    private static Connector connector(Box from, Box to, int bend) {
        int startX = from.x() + from.width();
        int startY = from.y() + from.height() / 2;
        int endY = to.y() + to.height() / 2;
        return new Connector("M%d %d C%d %d %d %d %d %d"
                .formatted(startX, startY, startX + bend, startY, to.x() - bend, endY, to.x(), endY));
    }
}
