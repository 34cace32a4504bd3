package org.preventionportal.charts;

import org.preventionportal.charts.PaperSvg.Length;

/** Draws boxes in columns for reports, with the lines between them. A narrow screen scrolls the picture. */
final class PaperFlow {

    private static final String GREY = "#3d4144";

    private PaperFlow() {}

    static String draw(FlowDiagram diagram, String words, boolean isPrinted) {
        var svg = new PaperSvg("chart flow", diagram.width(), diagram.height(), words, isPrinted);
        for (FlowDiagram.Heading heading : diagram.headings()) {
            svg.bold(heading.text(), 11, Length.pixels(heading.x()), heading.y(), PaperSvg.BLACK);
        }
        diagram.connectors().forEach(connector -> svg.line(connector.path()));
        for (FlowDiagram.Box box : diagram.boxes()) {
            box(svg, box);
            box.lines().forEach(line -> svg.text(line.text(), 11, Length.pixels(line.x()), line.y()));
            box.notes().forEach(note -> svg.text(note.text(), 10, Length.pixels(note.x()), note.y(), "fill", GREY));
        }
        return svg.end();
    }

    private static void box(PaperSvg svg, FlowDiagram.Box box) {
        Object[] style = box.isMarked()
                ? new Object[] {"fill", "#eef3f7", "stroke", PaperDrawings.BLUE, "stroke-width", 2}
                : new Object[] {
                    "fill", PaperDrawings.WHITE, "stroke", "#505a5f", "stroke-width", 1, "stroke-dasharray", "4 3"
                };
        svg.rectangle(Length.pixels(box.x()), box.y(), Length.pixels(box.width()), box.height(), style);
    }
}
