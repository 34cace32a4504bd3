package org.preventionportal.charts;

import java.util.function.DoubleFunction;
import org.preventionportal.charts.BarChart.Bar;
import org.preventionportal.charts.PaperSvg.Length;

/** Draws the bars of reports, each with its value beside it. Days to compare with have outlined bars. */
final class PaperBars {

    private PaperBars() {}

    /** @param across places what the chart has in percent of its width */
    static String draw(PaperSvg svg, BarChart chart, DoubleFunction<Length> across) {
        for (Bar bar : chart.bars()) {
            Length x = across.apply(bar.x());
            Length length = across.apply(bar.length());
            bar.lines().forEach(line -> svg.text(line.text(), 14, Length.NONE, line.y()));
            if (bar.length() > 0 && bar.isComparison()) {
                outline(svg, x, bar.y() + 1, length, bar.thickness() - 2);
            } else if (bar.length() > 0) {
                svg.rectangle(x, bar.y(), length, bar.thickness(), "fill", PaperDrawings.BLUE);
            }
            Length end = across.apply(bar.x() + bar.length());
            svg.textAfter(bar.value(), 14, end, bar.isSuppressed() ? 0 : 8, bar.baseline());
        }
        return svg.end();
    }

    static void outline(PaperSvg svg, Length x, int y, Length width, int height) {
        Object[] style = {
            "fill", PaperDrawings.WHITE, "stroke", PaperDrawings.BLUE, "stroke-width", 2, "transform", "translate(1)"
        };
        svg.rectangle(x, y, width, height, style);
    }
}
