package org.preventionportal.spreadsheets;

import static org.preventionportal.spreadsheets.TaskRow.DECIDED_ON;
import static org.preventionportal.spreadsheets.TaskRow.DEFERRED_UNTIL;
import static org.preventionportal.spreadsheets.TaskRow.ENDED_ON;
import static org.preventionportal.spreadsheets.TaskRow.EXPLANATION;
import static org.preventionportal.spreadsheets.TaskRow.MERGED_INTO;
import static org.preventionportal.spreadsheets.TaskRow.OFFICER;
import static org.preventionportal.spreadsheets.TaskRow.PLACE;
import static org.preventionportal.spreadsheets.TaskRow.REACHED_OTHER;
import static org.preventionportal.spreadsheets.TaskRow.REACHED_PROFESSIONALS;
import static org.preventionportal.spreadsheets.TaskRow.REACHED_YOUNG_PEOPLE;
import static org.preventionportal.spreadsheets.TaskRow.REACH_METHOD;
import static org.preventionportal.spreadsheets.TaskRow.REASON;
import static org.preventionportal.spreadsheets.TaskRow.REQUESTED_ON;
import static org.preventionportal.spreadsheets.TaskRow.STARTED_ON;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tasks.progress.TaskState;

/** Defines which columns a state needs and which it cannot have, following the transitions of a task. */
final class StateColumns {

    private static final List<String> REACHED =
            List.of(REACHED_PROFESSIONALS, REACHED_YOUNG_PEOPLE, REACHED_OTHER, REACH_METHOD);

    /** The columns that depend on the state. */
    private static final List<String> DEPENDENT = with(
            REACHED,
            REQUESTED_ON,
            OFFICER,
            DECIDED_ON,
            STARTED_ON,
            ENDED_ON,
            REASON,
            EXPLANATION,
            DEFERRED_UNTIL,
            MERGED_INTO,
            PLACE);

    private StateColumns() {}

    private static List<String> needed(TaskState state) {
        return switch (state) {
            case DRAFT -> List.of();
            case REQUESTED -> List.of(REQUESTED_ON);
            case INFORMATION_REQUESTED -> List.of(REQUESTED_ON, DECIDED_ON, EXPLANATION);
            case DEFERRED -> List.of(REQUESTED_ON, DECIDED_ON, DEFERRED_UNTIL, REASON);
            case ACCEPTED -> List.of(DECIDED_ON);
            case IN_PROGRESS -> List.of(DECIDED_ON, STARTED_ON);
            case COMPLETED -> with(REACHED, DECIDED_ON, STARTED_ON, ENDED_ON);
            case NOT_COMPLETED -> List.of(DECIDED_ON, ENDED_ON, REASON);
            case DECLINED -> List.of(REQUESTED_ON, DECIDED_ON, REASON);
            case MERGED -> List.of(REQUESTED_ON, DECIDED_ON, MERGED_INTO, REASON);
            case WITHDRAWN -> List.of(REQUESTED_ON, ENDED_ON, REASON);
        };
    }

    private static List<String> possible(TaskState state) {
        return switch (state) {
            case DRAFT, REQUESTED, INFORMATION_REQUESTED -> List.of();
            case DEFERRED, DECLINED, MERGED, WITHDRAWN -> List.of(EXPLANATION);
            case ACCEPTED -> List.of(REQUESTED_ON, OFFICER);
            case IN_PROGRESS -> with(REACHED, REQUESTED_ON, OFFICER, PLACE);
            case COMPLETED -> List.of(REQUESTED_ON, OFFICER, PLACE);
            case NOT_COMPLETED -> with(REACHED, REQUESTED_ON, OFFICER, STARTED_ON, EXPLANATION, PLACE);
        };
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(Stream.of(more), some.stream()).toList();
    }

    static void check(TaskState state, Cells cells) {
        String words = EnumWords.of(state);
        List<String> needed = needed(state);
        List<String> possible = possible(state);
        needed.stream()
                .filter(column -> !cells.has(column))
                .forEach(column -> cells.problem(
                        column,
                        ErrorCode.REQUIRED,
                        "A task that is %s needs \"%s\". Fill it in.".formatted(words, column)));
        DEPENDENT.stream()
                .filter(column -> !needed.contains(column) && !possible.contains(column))
                .filter(cells::has)
                .forEach(column -> cells.problem(
                        column,
                        "A task that is %s has no \"%s\". Empty the cell, or correct the state."
                                .formatted(words, column)));
    }
}
