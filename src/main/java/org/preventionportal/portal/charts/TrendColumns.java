package org.preventionportal.portal.charts;

import org.preventionportal.charts.Svg;
import org.preventionportal.charts.TrendChart;
import org.preventionportal.charts.TrendChart.Column;

/** Draws columns over time, outlined if their number will still grow. An overview has some two hundred of them. */
final class TrendColumns {

    private TrendColumns() {}

    static String draw(TrendChart chart, String words, boolean isNumbered) {
        Svg svg = Svg.ofPage("portal-trend", chart.height(), words);
        svg.line("class", "portal-trend__base", "x1", 0, "x2", "100%", "y1", chart.baseline(), "y2", chart.baseline());
        for (Column column : chart.columns()) {
            if (column.height() > 0) {
                rectangle(svg, column);
            }
            if (isNumbered && column.isLabelled()) {
                String style = "portal-trend__number" + (column.isGreatest() ? " portal-trend__number--greatest" : "");
                String x = column.middle() + "%";
                svg.text(column.number(), "class", style, "text-anchor", "middle", "x", x, "y", column.y() - 4);
                svg.text(column.label(), "text-anchor", "middle", "x", x, "y", chart.height() - 5);
            }
        }
        return svg.end();
    }

    private static void rectangle(Svg svg, Column column) {
        String style = column.isOutlined() ? "portal-chart__comparison" : "portal-chart__value";
        String x = column.x() + "%";
        String width = column.width() + "%";
        svg.rectangle("class", style, "x", x, "y", column.y(), "width", width, "height", column.height());
    }
}
