package org.preventionportal.spreadsheets;

import static org.preventionportal.spreadsheets.TaskRow.*;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerRecord;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.TaskState;

/** Reads rows of the sheet of tasks, and finds everything that is wrong with one at once. */
final class TaskRows {

    /** As many as the activities of one task can add up to. */
    private static final int MAX_REACHED = 200_000_000;

    private static final int MAX_EXPLANATION_LENGTH = 1000;
    private static final int MAX_QUESTION_LENGTH = 2000;
    private static final int MAX_PLACE_LENGTH = 200;

    private final LocalDate today;
    private final OfficerNames officers;

    TaskRows(LocalDate today, OfficerNames officers) {
        this.today = today;
        this.officers = officers;
    }

    /**
     * @param partner whom the row names; empty where it names none
     * @return the row; empty where it has problems, which are in the cells
     */
    Optional<TaskRow> read(Cells cells, Optional<PartnerRecord> partner) {
        String reference = cells.required(REFERENCE, "Give each task a reference of its own, such as a number.");
        requireReference(REFERENCE, reference, cells);
        TaskState state = StateColumns.state(cells);
        Region region = region(cells, partner);
        Need need = NeedColumns.read(cells, region, today);
        RowDates dates = RowDates.read(cells, today);
        String officer = officer(cells, region, state);
        String reason = state == null ? null : StateColumns.reason(state, dates.endedOn(), cells);
        String explanation = cells.freeText(
                EXPLANATION,
                state == TaskState.INFORMATION_REQUESTED ? MAX_QUESTION_LENGTH : MAX_EXPLANATION_LENGTH,
                today);
        Reached reached = reached(cells);
        String place = cells.freeText(PLACE, MAX_PLACE_LENGTH, today);
        String mergedInto = other(MERGED_INTO, reference, cells);
        String followUpOf = other(FOLLOW_UP_OF, reference, cells);
        if (!cells.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TaskRow(
                Reference.of(Reference.task(Objects.requireNonNull(reference))),
                partner.map(known -> Reference.of(known.id())).orElse(null),
                need,
                dates.requestedOn(),
                officer,
                dates.decidedOn(),
                dates.startedOn(),
                dates.endedOn(),
                Objects.requireNonNull(state),
                reason,
                explanation,
                dates.deferredUntil(),
                mergedInto,
                place,
                reached,
                followUpOf));
    }

    static void requireReference(String column, @Nullable String reference, Cells cells) {
        if (reference != null && reference.length() > Reference.MAX_LENGTH) {
            cells.problem(
                    column,
                    ErrorCode.TOO_LONG,
                    "A reference has at most %d characters. Shorten it.".formatted(Reference.MAX_LENGTH));
        }
    }

    private static @Nullable String other(String column, @Nullable String reference, Cells cells) {
        String other = cells.text(column);
        requireReference(column, other, cells);
        if (other != null && reference != null && Reference.task(other).equals(Reference.task(reference))) {
            cells.problem(column, "A task cannot refer to itself in \"%s\". Name another one.".formatted(column));
        }
        return other == null ? null : Reference.of(Reference.task(other));
    }

    private static @Nullable Region region(Cells cells, Optional<PartnerRecord> partner) {
        if (!cells.has(REGION)) {
            if (partner.isEmpty() && !cells.has(PARTNER)) {
                cells.problem(REGION, ErrorCode.REQUIRED, "Name the region, or the partner whose region it is.");
            }
            return partner.map(PartnerRecord::region).orElse(null);
        }
        return cells.oneOf(REGION, Region.class);
    }

    private @Nullable String officer(Cells cells, @Nullable Region region, @Nullable TaskState state) {
        String officer = cells.text(OFFICER);
        if (officer == null) {
            return null;
        }
        if (!officers.knows(officer)) {
            cells.problem(
                    OFFICER,
                    ErrorCode.NOT_FOUND,
                    "No prevention officer has this user name or address. Leave it empty for someone who has left.");
        } else if (region != null && state != null && !state.isEnd() && !officers.covers(officer, region)) {
            cells.problem(OFFICER, "This officer does not cover %s. Name one who does.".formatted(region.label()));
        }
        return officers.username(officers.person(officer));
    }

    private static @Nullable Reached reached(Cells cells) {
        Integer professionals = cells.number(REACHED_PROFESSIONALS, MAX_REACHED);
        Integer youngPeople = cells.number(REACHED_YOUNG_PEOPLE, MAX_REACHED);
        Integer other = cells.number(REACHED_OTHER, MAX_REACHED);
        Reach.Method method = cells.oneOf(REACH_METHOD, Reach.Method.class);
        boolean any = Stream.of(REACHED_PROFESSIONALS, REACHED_YOUNG_PEOPLE, REACHED_OTHER)
                .anyMatch(cells::has);
        if ((any || cells.has(PLACE)) && !cells.has(STARTED_ON)) {
            cells.problem(
                    STARTED_ON,
                    ErrorCode.REQUIRED,
                    "Enter the day on which the task started: it has a place or reached people.");
        }
        return any
                ? new Reached(
                        professionals == null ? 0 : professionals,
                        youngPeople == null ? 0 : youngPeople,
                        other == null ? 0 : other,
                        method == null ? Reach.Method.ESTIMATE : method)
                : null;
    }
}
