package org.preventionportal.spreadsheets;

import static org.preventionportal.spreadsheets.TaskRow.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.MergeReason;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;

/**
 * Reads the state of a task and the reason for it, and defines which columns a state needs and which it cannot have,
 * following the transitions of a task.
 */
final class StateColumns {

    private static final LocalDate END_OF_FIRST_YEAR = LocalDate.of(2020, 3, 31);

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

    /** @return null if the cells have a problem with the state */
    static @Nullable TaskState state(Cells cells) {
        cells.required(STATE, "Say how far the task came: completed, not completed, in progress and so on.");
        TaskState state = cells.oneOf(STATE, TaskState.class);
        if (state == TaskState.DRAFT) {
            cells.problem(STATE, "A draft belongs to its author and cannot be imported. Leave the row out.");
            return null;
        }
        if (state != null) {
            check(state, cells);
        }
        return state;
    }

    /** @return the code of the reason; null if the state has none */
    static @Nullable String reason(TaskState state, @Nullable LocalDate endedOn, Cells cells) {
        Enum<?> reason = switch (state) {
            case DECLINED -> cells.oneOf(REASON, DeclineReason.class);
            case DEFERRED -> cells.oneOf(REASON, DeferralReason.class);
            case WITHDRAWN -> cells.oneOf(REASON, WithdrawalReason.class);
            case MERGED -> cells.oneOf(REASON, MergeReason.class);
            case NOT_COMPLETED -> cells.oneOf(REASON, NotCompletedReason.class);
            default -> null;
        };
        if (reason != null && reason.name().equals("OTHER") && !cells.has(EXPLANATION)) {
            cells.problem(EXPLANATION, ErrorCode.REQUIRED, "Say in a sentence what the other reason is.");
        }
        if (reason == NotCompletedReason.NOT_RECORDED && endedOn != null && endedOn.isAfter(END_OF_FIRST_YEAR)) {
            cells.problem(REASON, "Only tasks that ended by March 2020 may leave the reason open. Say why it ended.");
        }
        return reason == null ? null : reason.name();
    }

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

    private static void check(TaskState state, Cells cells) {
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
