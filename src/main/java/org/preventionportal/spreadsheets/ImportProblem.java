package org.preventionportal.spreadsheets;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A problem of an import, kept until its file is sent again.
 *
 * @param number in the order in which they were found
 */
@Document("importProblems")
@CompoundIndex(name = "run", def = "{'run': 1, 'number': 1}")
record ImportProblem(
        @Id String id,
        String run,
        int number,
        int row,
        @Nullable String column,
        String message) {}
