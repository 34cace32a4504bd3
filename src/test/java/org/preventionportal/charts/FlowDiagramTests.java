package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.charts.FlowDiagram.Box;
import org.preventionportal.charts.FlowDiagram.Item;

/** The layout of boxes: none overlap, all are within the picture, and lines lead from edge to edge. */
class FlowDiagramTests {

    private static final List<Item> ITEMS = List.of(
            new Item("a", 0, "Training, workshops and presentations", "3 tasks", true, List.of("b", "c", "gone")),
            new Item("b", 1, "Professionals know more", "No support yet", false, List.of("d")),
            new Item("c", 1, "Professionals respond differently to young people", "", true, List.of("d")),
            new Item("d", 2, "Safer", "", true, List.of()));

    private static final List<String> COLUMNS = List.of("Activities", "Changes", "Impact");

    private final FlowDiagram diagram = FlowDiagram.of(COLUMNS, ITEMS);

    @Test
    void boxesStayApartAndWithinThePicture() {
        requireBoxesApart(diagram);
        requireBoxesApart(FlowDiagram.ofPaper(COLUMNS, ITEMS));
    }

    private static void requireBoxesApart(FlowDiagram diagram) {
        List<Box> boxes = diagram.boxes();
        assertThat(boxes).hasSize(4).allSatisfy(box -> {
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(diagram.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(diagram.height());
            assertThat(box.lines()).allSatisfy(line -> assertThat(line.y()).isBetween(box.y(), box.y() + box.height()));
            assertThat(box.notes())
                    .allSatisfy(note -> assertThat(note.y())
                            .isGreaterThan(box.lines().getLast().y())
                            .isLessThan(box.y() + box.height()));
            assertThat(boxes.stream().filter(other -> !other.equals(box) && overlap(box, other)))
                    .isEmpty();
        });
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    @Test
    void aLineLeadsFromTheRightEdgeToTheLeftEdge() {
        Box from = diagram.boxes().get(0);
        Box to = diagram.boxes().get(1);
        assertThat(diagram.connectors())
                .as("the link to an element that is gone is left out")
                .hasSize(4);
        assertThat(diagram.connectors().getFirst().path())
                .startsWith("M%d %d ".formatted(from.x() + from.width(), from.y() + from.height() / 2))
                .endsWith(" %d %d".formatted(to.x(), to.y() + to.height() / 2));
    }

    @Test
    void longTitlesAreBrokenIntoLines() {
        assertThat(diagram.boxes().get(2).lines())
                .extracting(FlowDiagram.Line::text)
                .containsExactly("Professionals respond", "differently to young", "people");
    }

    @Test
    void aLongHeadingOnPaperIsBrokenAboveItsColumn() {
        FlowDiagram paper = FlowDiagram.ofPaper(List.of("Changes within the system", "Impact"), ITEMS);

        assertThat(paper.headings())
                .extracting(FlowDiagram.Heading::text)
                .containsExactly("Changes within the", "system", "Impact");
        assertThat(paper.headings())
                .allSatisfy(heading -> assertThat(heading.y())
                        .isLessThan(paper.boxes().getFirst().y()));
    }

    @Test
    void nothingIsAnEmptyPicture() {
        assertThat(FlowDiagram.of(List.of("Activities"), List.of()).boxes()).isEmpty();
    }
}
