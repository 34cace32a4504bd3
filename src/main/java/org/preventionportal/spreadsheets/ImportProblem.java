package org.preventionportal.spreadsheets;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.tables.reading.RowProblem;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a problem of an import until its file is sent again.
 *
 * @param number in the order in which they were found
 * @param code null if it was found before problems had codes
 */
@Document("importProblems")
record ImportProblem(
        @Id String id,
        String run,
        int number,
        int row,
        @Nullable String column,
        @Nullable ErrorCode code,
        String message) {

    static ImportProblem of(Import run, int number, RowProblem problem) {
        return new ImportProblem(
                "%s.%d.%d".formatted(run.id(), run.attempt(), number),
                run.id(),
                number,
                Math.toIntExact(problem.row()),
                problem.column(),
                problem.code(),
                problem.message());
    }
}
