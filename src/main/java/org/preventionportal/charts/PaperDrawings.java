package org.preventionportal.charts;

import java.util.List;
import org.preventionportal.charts.BarChart.Bar;

/**
 * Draws charts as SVG for a page of A4. A report has hundreds of bars and numbers, and a template would evaluate
 * several expressions for each.
 *
 * @param isPrinted whether a picture has the attribute {@code alt}, which the PDF library needs and HTML does not allow
 */
public record PaperDrawings(boolean isPrinted) {

    public static final int WIDTH = 620;

    private static final String BLUE = "#1d4f76";
    private static final String WHITE = "#ffffff";
    private static final String GREY = "#3d4144";

    /** Where the answers of the scale begin, since their words differ in length. */
    private static final List<Integer> SCALE = List.of(1, 121, 191, 271, 356, 496);

    /** Two decimals are more than anybody sees. */
    private static double pixels(double percent) {
        return Math.round(percent * WIDTH) / 100.0;
    }

    private PaperSvg picture(int height, String words) {
        return new PaperSvg("chart", WIDTH, height, words, isPrinted);
    }

    /** Draws bars, each with its value beside it. Days to compare with have outlined bars. */
    public String bars(BarChart chart, String words) {
        PaperSvg svg = picture(chart.height(), words);
        for (Bar bar : chart.bars()) {
            double x = pixels(bar.x());
            double length = bar.isSuppressed() ? 0 : pixels(bar.length());
            bar.lines().forEach(line -> svg.text(line.text(), 14, 0, line.y()));
            if (length > 0 && bar.isComparison()) {
                outline(svg, x + 1, bar.y() + 1, length, bar.thickness() - 2);
            } else if (length > 0) {
                svg.rectangle(x, bar.y(), length, bar.thickness(), "fill", BLUE);
            }
            svg.text(bar.value(), 14, bar.isSuppressed() ? x : x + length + 8, bar.baseline());
        }
        return svg.end();
    }

    private static void outline(PaperSvg svg, double x, int y, double width, int height) {
        svg.rectangle(x, y, width, height, "fill", WHITE, "stroke", BLUE, "stroke-width", 2);
    }

    /** Draws all who answered, divided by what they answered. */
    public String stacked(StackedBar bar, String words) {
        PaperSvg svg = picture(24, words);
        for (StackedBar.Part part : bar.parts()) {
            AnswerColour colour = AnswerColour.of(part.key());
            double width = pixels(part.width());
            svg.rectangle(pixels(part.x()), 1, width, 22, "fill", colour.fill(), "stroke", colour.border());
            if (part.isLabelled()) {
                svg.boldAround(part.text(), 13, pixels(part.middle()), 17, colour.text());
            }
        }
        return svg.end();
    }

    /** Explains the colours of the bars of answers. */
    public String scale(List<StackedBar.Answer> answers, String words) {
        PaperSvg svg = picture(24, words);
        for (int place = 0; place < answers.size(); place++) {
            StackedBar.Answer answer = answers.get(place);
            AnswerColour colour = AnswerColour.of(answer.key());
            int x = SCALE.get(place);
            svg.rectangle(x, 4, 14, 14, "fill", colour.fill(), "stroke", colour.border());
            svg.text(answer.label(), 12, x + 19, 15);
        }
        return svg.end();
    }

    /** Draws all who answered, and of them those who agree. */
    public String share(double percent, String words) {
        double length = pixels(percent);
        boolean isShort = percent < 40;
        PaperSvg svg = picture(28, words);
        svg.rectangle(0, 0, WIDTH, 28, "fill", "#d3dfe9");
        svg.rectangle(0, 0, length, 28, "fill", BLUE);
        svg.bold(whole(percent) + " agree", 15, isShort ? length + 8 : 8, 20, isShort ? PaperSvg.BLACK : WHITE);
        return svg.end();
    }

    /** Draws those who agreed on the days to compare with, as an outline. */
    public String compared(double percent, String words) {
        double length = pixels(percent);
        PaperSvg svg = picture(18, words);
        outline(svg, 1, 1, Math.max(0, length - 2), 16);
        svg.text(whole(percent), 12, percent < 90 ? length + 8 : 10, 14);
        return svg.end();
    }

    private static String whole(double percent) {
        return Math.round(percent) + "%";
    }

    /** Draws a map with a tile for each region. */
    public String map(TileMap map, String words) {
        PaperSvg svg = picture(map.height(), words);
        for (TileMap.Tile tile : map.tiles()) {
            double x = pixels(tile.x());
            double width = pixels(tile.width());
            svg.rectangle(x, tile.y(), width, tile.height(), "fill", WHITE, "stroke", BLUE, "stroke-width", 1);
            svg.rectangle(x, tile.y(), width, tile.height(), "fill", BLUE, "fill-opacity", tile.shade());
            tile.lines().forEach(line -> svg.text(line.text(), 13, x + 10, line.y()));
            svg.bold(tile.value(), 20, x + 10, tile.baseline(), PaperSvg.BLACK);
        }
        return svg.end();
    }

    /** Draws boxes in columns, with the lines between them. */
    public String flow(FlowDiagram diagram, String words) {
        var svg = new PaperSvg("chart flow", diagram.width(), diagram.height(), words, isPrinted);
        for (FlowDiagram.Heading heading : diagram.headings()) {
            svg.bold(heading.text(), 11, heading.x(), heading.y(), PaperSvg.BLACK);
        }
        diagram.connectors().forEach(connector -> svg.line(connector.path()));
        for (FlowDiagram.Box box : diagram.boxes()) {
            box(svg, box);
            box.lines().forEach(line -> svg.text(line.text(), 11, line.x(), line.y()));
            box.notes().forEach(note -> svg.text(note.text(), 10, note.x(), note.y(), "fill", GREY));
        }
        return svg.end();
    }

    private static void box(PaperSvg svg, FlowDiagram.Box box) {
        Object[] style = box.isMarked()
                ? new Object[] {"fill", "#eef3f7", "stroke", BLUE, "stroke-width", 2}
                : new Object[] {"fill", WHITE, "stroke", "#505a5f", "stroke-width", 1, "stroke-dasharray", "4 3"};
        svg.rectangle(box.x(), box.y(), box.width(), box.height(), style);
    }
}
