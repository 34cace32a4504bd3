package org.preventionportal.reporting.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.reporting.definitions.FigureTopic;
import org.preventionportal.reporting.definitions.FigureUnit;

/**
 * A figure with all that is needed to understand it.
 *
 * @param base what the bases of its lines are, in words; null where they have none
 * @param asOf what was recorded by then is in it
 * @param remarks what readers should know
 */
public record ProgrammeFigure(
        String id,
        FigureTopic topic,
        FigureUnit unit,
        String title,
        String definition,
        @Nullable String base,
        Instant asOf,
        List<FigureRow> rows,
        List<String> remarks) {

    static ProgrammeFigure of(FigureKind kind, Instant asOf, List<FigureRow> rows, List<String> remarks) {
        return new ProgrammeFigure(
                kind.id(),
                kind.topic(),
                kind.unit(),
                kind.title(),
                kind.definition(),
                kind.base(),
                asOf,
                rows,
                remarks);
    }

    ProgrammeFigure published() {
        return unit.isOfPeople()
                ? new ProgrammeFigure(
                        id,
                        topic,
                        unit,
                        title,
                        definition,
                        base,
                        asOf,
                        rows.stream().map(FigureRow::published).toList(),
                        remarks)
                : this;
    }
}
