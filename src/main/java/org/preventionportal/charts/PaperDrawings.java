package org.preventionportal.charts;

import java.util.List;
import org.preventionportal.charts.PaperSvg.Length;

/**
 * Draws charts as SVG for a page of A4. A report has hundreds of bars and numbers, and a template would evaluate
 * several expressions for each.
 *
 * @param isPrinted whether the page always is as wide as A4. The pictures of others keep the size of their texts on a
 *     telephone, and have no attribute {@code alt}, which the PDF library needs and HTML does not allow
 */
public record PaperDrawings(boolean isPrinted) {

    public static final int WIDTH = 620;

    static final String BLUE = "#1d4f76";
    static final String WHITE = "#ffffff";

    /** Where the answers of the scale begin, since their words differ in length. */
    private static final List<Integer> SCALE = List.of(0, 120, 190, 270, 355, 495);

    /** Two decimals are more than anybody sees. */
    private static Length pixels(double percent) {
        return Length.pixels(Math.round(percent * WIDTH) / 100.0);
    }

    private static Length percent(double percent) {
        return Length.percent(Math.round(percent * 100) / 100.0);
    }

    /** Places what a chart has in percent of its width. */
    private Length across(double percent) {
        return isPrinted ? pixels(percent) : percent(percent);
    }

    private PaperSvg picture(int height, String words) {
        return isPrinted ? wide(height, words) : PaperSvg.ofPage("chart across", height, words);
    }

    /** Begins a picture whose texts are beside each other, so that they shrink with it. */
    private PaperSvg wide(int height, String words) {
        return new PaperSvg("chart wide", WIDTH, height, words, isPrinted);
    }

    /** Begins the picture that a telephone shows instead. */
    private static PaperSvg narrow(int height, String words) {
        return PaperSvg.ofPage("chart narrow", height, words);
    }

    /** Draws bars, each with its value beside it. Days to compare with have outlined bars. */
    public String bars(BarChart chart, String words) {
        String wide = PaperBars.draw(wide(chart.height(), words), chart, PaperDrawings::pixels);
        BarChart narrow = chart.narrow();
        return isPrinted ? wide : wide + PaperBars.draw(narrow(narrow.height(), words), narrow, PaperDrawings::percent);
    }

    /** Draws all who answered, divided by what they answered. */
    public String stacked(StackedBar bar, String words) {
        PaperSvg svg = picture(24, words);
        for (StackedBar.Part part : bar.parts()) {
            AnswerColour colour = AnswerColour.of(part.key());
            Length width = across(part.width());
            svg.rectangle(across(part.x()), 1, width, 22, "fill", colour.fill(), "stroke", colour.border());
            if (part.isLabelled()) {
                svg.boldAround(part.text(), 13, across(part.middle()), 17, colour.text());
            }
        }
        return svg.end();
    }

    /** Explains the colours of the bars of answers. */
    public String scale(List<StackedBar.Answer> answers, String words) {
        PaperSvg wide = wide(24, words);
        PaperSvg narrow = narrow(24 * ((answers.size() + 1) / 2), words);
        for (int place = 0; place < answers.size(); place++) {
            StackedBar.Answer answer = answers.get(place);
            answer(wide, answer, Length.pixels(SCALE.get(place)), 4);
            answer(narrow, answer, percent(50 * (place % 2)), 4 + 24 * (place / 2));
        }
        return isPrinted ? wide.end() : wide.end() + narrow.end();
    }

    private static void answer(PaperSvg svg, StackedBar.Answer answer, Length x, int y) {
        AnswerColour colour = AnswerColour.of(answer.key());
        Object[] style = {"fill", colour.fill(), "stroke", colour.border(), "transform", "translate(1)"};
        svg.rectangle(x, y, Length.pixels(14), 14, style);
        svg.textAfter(answer.label(), 12, x, 20, y + 11);
    }

    /** Draws all who answered, and of them those who agree. */
    public String share(double percent, String words) {
        boolean isShort = percent < 40;
        PaperSvg svg = picture(28, words);
        svg.rectangle(Length.NONE, 0, across(100), 28, "fill", "#d3dfe9");
        svg.rectangle(Length.NONE, 0, across(percent), 28, "fill", BLUE);
        Length x = isShort ? across(percent) : Length.NONE;
        svg.boldAfter(whole(percent) + " agree", 15, x, 8, 20, isShort ? PaperSvg.BLACK : WHITE);
        return svg.end();
    }

    /** Draws those who agreed on the days to compare with, as an outline. */
    public String compared(double percent, String words) {
        PaperSvg svg = picture(18, words);
        PaperBars.outline(svg, Length.NONE, 1, across(Math.max(0, percent - 0.3)), 16); // less its line
        svg.textAfter(whole(percent), 12, percent < 90 ? across(percent) : Length.NONE, percent < 90 ? 8 : 10, 14);
        return svg.end();
    }

    private static String whole(double percent) {
        return Math.round(percent) + "%";
    }

    /** Draws a map with a tile for each region. */
    public String map(TileMap map, String words) {
        PaperSvg svg = picture(map.height(), words);
        for (TileMap.Tile tile : map.tiles()) {
            Length x = across(tile.x());
            Length width = across(tile.width());
            svg.rectangle(x, tile.y(), width, tile.height(), "fill", WHITE, "stroke", BLUE, "stroke-width", 1);
            svg.rectangle(x, tile.y(), width, tile.height(), "fill", BLUE, "fill-opacity", tile.shade());
            tile.lines().forEach(line -> svg.textAfter(line.text(), 13, x, 10, line.y()));
            svg.boldAfter(tile.value(), 20, x, 10, tile.baseline(), PaperSvg.BLACK);
        }
        return svg.end();
    }

    /** Draws boxes in columns, with the lines between them. */
    public String flow(FlowDiagram diagram, String words) {
        return PaperFlow.draw(diagram, words, isPrinted);
    }
}
