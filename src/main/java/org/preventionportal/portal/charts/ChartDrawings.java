package org.preventionportal.portal.charts;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.preventionportal.charts.BarChart;
import org.preventionportal.charts.BarChart.Bar;
import org.preventionportal.charts.BarChart.Line;
import org.preventionportal.charts.StackedBar;
import org.preventionportal.charts.Svg;
import org.preventionportal.charts.TileMap;
import org.preventionportal.charts.TrendChart;
import org.springframework.stereotype.Component;

/** Draws charts as SVG. A report has hundreds of bars, and a template would evaluate ten expressions for each. */
@Component
public class ChartDrawings {

    /** Draws bars, each with its value beside it. Days to compare with have outlined bars, visible in print, too. */
    public String bars(BarChart chart, String words) {
        return draw(chart, words, (svg, bar) -> {
            bar(svg, bar);
            value(svg, bar, bar.length());
        });
    }

    /** Draws bars as parts of the whole, which is the ground of each. The values are in a column. */
    public String parts(BarChart chart, String words) {
        return draw(chart, words, (svg, bar) -> {
            rectangle(svg, "portal-chart__ground", 0, bar.y(), bar.longest(), bar.thickness());
            bar(svg, bar);
            value(svg, bar, bar.longest());
        });
    }

    /** @param shown draws a bar that is not suppressed */
    private static String draw(BarChart chart, String words, BiConsumer<Svg, Bar> shown) {
        Svg svg = Svg.ofPage("portal-bars", chart.height(), words);
        for (Bar bar : chart.bars()) {
            label(svg, bar.lines());
            if (bar.isSuppressed()) {
                suppressed(svg, bar);
            } else {
                shown.accept(svg, bar);
            }
        }
        return svg.end();
    }

    private static void label(Svg svg, List<Line> lines) {
        lines.forEach(line -> svg.text(line.text(), "x", 0, "y", line.y()));
    }

    private static void suppressed(Svg svg, Bar bar) {
        svg.text(bar.value(), "class", "portal-bars__suppressed", "x", 0, "y", bar.baseline());
    }

    private static void bar(Svg svg, Bar bar) {
        if (bar.length() > 0 && bar.isComparison()) {
            rectangle(svg, "portal-chart__comparison", 1, bar.y() + 1, bar.length(), bar.thickness() - 2);
        } else if (bar.length() > 0) {
            rectangle(svg, "portal-chart__value", 0, bar.y(), bar.length(), bar.thickness());
        }
    }

    private static void rectangle(Svg svg, String style, int x, int y, double width, int height) {
        svg.rectangle("class", style, "x", x, "y", y, "width", width + "%", "height", height);
    }

    private static void value(Svg svg, Bar bar, double x) {
        svg.text(bar.value(), "dx", 6, "x", x + "%", "y", bar.baseline());
    }

    /** Draws all who answered, divided by what they answered. */
    public String stacked(StackedBar bar) {
        Svg svg = Svg.ofPage("portal-bars portal-stacked", 34, bar.words());
        for (StackedBar.Part part : bar.parts()) {
            String scale = "portal-scale portal-scale--" + part.key();
            svg.rectangle("y", 1, "height", 32, "class", scale, "x", part.x() + "%", "width", part.width() + "%");
            if (part.isLabelled()) {
                String number = "portal-stacked__number portal-number--" + part.key();
                svg.text(part.text(), "y", 22, "text-anchor", "middle", "class", number, "x", part.middle() + "%");
            }
        }
        return svg.end();
    }

    /** Draws columns over time. Only those that are numbered have their numbers and labels in the picture. */
    public String columns(TrendChart chart, String words, boolean isNumbered) {
        return TrendColumns.draw(chart, words, isNumbered);
    }

    /** Draws a map with a tile for each region. */
    public String map(TileMap map, String words) {
        Svg svg = Svg.ofPage("portal-bars portal-map", map.height(), words);
        for (TileMap.Tile tile : map.tiles()) {
            String x = tile.x() + "%";
            svg.rectangle(
                    "class",
                    "portal-map__tile",
                    "x",
                    x,
                    "y",
                    tile.y(),
                    "width",
                    tile.width() + "%",
                    "height",
                    tile.height(),
                    "fill-opacity",
                    tile.shade());
            tile.lines().forEach(line -> svg.text(line.text(), "dx", 6, "x", x, "y", line.y()));
            svg.text(tile.value(), "class", "portal-map__number", "dx", 6, "x", x, "y", tile.baseline());
        }
        return svg.end();
    }

    /** Draws a map whose tiles are links, as the items of a list of the class {@code portal-region-map}. */
    public String regions(List<RegionTile> tiles) {
        return tiles.stream().map(RegionTile::onMap).collect(Collectors.joining());
    }
}
