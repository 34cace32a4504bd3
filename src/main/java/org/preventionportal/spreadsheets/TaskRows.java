package org.preventionportal.spreadsheets;

import static org.preventionportal.spreadsheets.TaskRow.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerRecord;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.CodedWords;
import org.preventionportal.tables.reading.Column;
import org.preventionportal.tables.reading.RowProblem;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.MergeReason;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;

/** Reads rows of the sheet of tasks, and finds everything that is wrong with one at once. */
final class TaskRows {

    private static final LocalDate END_OF_FIRST_YEAR = LocalDate.of(2020, 3, 31);
    private static final int MAX_EXPECTED = 1_000_000;

    /** As many as the activities of one task can add up to. */
    private static final int MAX_REACHED = 200_000_000;

    private static final int MAX_TITLE_LENGTH = 120;
    private static final int MAX_DESCRIPTION_LENGTH = 4000;
    private static final int MAX_EXPLANATION_LENGTH = 1000;
    private static final int MAX_QUESTION_LENGTH = 2000;
    private static final int MAX_PLACE_LENGTH = 200;

    private static final List<String> EXPECTED =
            List.of(EXPECTED_OTHER_PROFESSIONALS, EXPECTED_FRONTLINE, EXPECTED_YOUNG_PEOPLE, EXPECTED_OTHER);

    /** By field of the need, because a sheet speaks of the past and names the words that it knows. */
    private static final Map<String, String> REMEDIES = Map.of(
            "title",
            "Say in a few words what was asked for.",
            "kind",
            "Say what kind of task it is: %s.".formatted(CodedWords.all(TaskKind.class)),
            "themes",
            "Name at least one theme: %s.".formatted(CodedWords.all(Theme.class)),
            "aim",
            "Say what change it aimed for: %s.".formatted(CodedWords.all(Aim.class)),
            "reach",
            "Say how many people it was expected to reach: at least 1.");

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
        TaskState state = state(cells);
        Region region = region(cells, partner);
        Need need = need(cells, region);
        report(need.gaps(), cells);
        RowDates dates = RowDates.read(cells, today);
        String officer = officer(cells, region, state);
        String reason = state == null ? null : reason(state, cells);
        requireFirstYear(reason, dates.endedOn(), cells);
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

    private Need need(Cells cells, @Nullable Region region) {
        List<Theme> themes = Theme.ordered(cells.someOf(THEMES, Theme.class));
        return new Need(
                cells.freeText(TITLE, MAX_TITLE_LENGTH, today),
                cells.freeText(DESCRIPTION, MAX_DESCRIPTION_LENGTH, today),
                cells.oneOf(KIND, TaskKind.class),
                Objects.requireNonNullElse(region, Region.NATIONAL), // without a region the row has a problem already
                themes,
                themes.isEmpty() ? null : themes.getFirst(),
                cells.oneOf(AIM, Aim.class),
                expected(cells),
                null,
                cells.someOf(PROSPECTS, Prospect.class).stream().sorted().toList());
    }

    /** Adds what a request would be refused for. A cell that has a problem already gets no other. */
    static void report(List<UserError> errors, Cells cells) {
        for (UserError error : errors) {
            String field = error.field().stream().skip(2).findFirst().orElse("");
            List<String> columns = columns(field);
            if (cells.problems().stream().noneMatch(problem -> isAt(columns, problem))) {
                String remedy = error.code() == ErrorCode.REQUIRED ? REMEDIES.get(field) : null;
                cells.problem(
                        columns.isEmpty() ? null : columns.getFirst(),
                        error.code(),
                        Objects.requireNonNullElse(remedy, error.message()));
            }
        }
    }

    private static boolean isAt(List<String> columns, RowProblem problem) {
        return columns.stream().anyMatch(column -> column.equals(problem.column()));
    }

    /** The columns of a field of the need, the one for its problems first. */
    private static List<String> columns(String field) {
        if (field.equals("reach")) {
            return EXPECTED;
        }
        return COLUMNS.stream()
                .filter(column -> column.isNamed(field))
                .map(Column::name)
                .toList();
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

    private static @Nullable TaskState state(Cells cells) {
        cells.required(STATE, "Say how far the task came: completed, not completed, in progress and so on.");
        TaskState state = cells.oneOf(STATE, TaskState.class);
        if (state == TaskState.DRAFT) {
            cells.problem(STATE, "A draft belongs to its author and cannot be imported. Leave the row out.");
            return null;
        }
        if (state != null) {
            StateColumns.check(state, cells);
        }
        return state;
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

    private static Reach expected(Cells cells) {
        int frontline = count(EXPECTED_FRONTLINE, cells);
        int otherProfessionals = count(EXPECTED_OTHER_PROFESSIONALS, cells);
        int youngPeople = count(EXPECTED_YOUNG_PEOPLE, cells);
        int other = count(EXPECTED_OTHER, cells);
        Reach.Method method = cells.oneOf(EXPECTED_METHOD, Reach.Method.class);
        return new Reach(
                frontline, otherProfessionals, youngPeople, other, method == null ? Reach.Method.ESTIMATE : method);
    }

    private static int count(String column, Cells cells) {
        Integer number = cells.number(column, MAX_EXPECTED);
        return number == null ? 0 : number;
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

    private static @Nullable String reason(TaskState state, Cells cells) {
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
        return reason == null ? null : reason.name();
    }

    private static void requireFirstYear(@Nullable String reason, @Nullable LocalDate endedOn, Cells cells) {
        boolean open = NotCompletedReason.NOT_RECORDED.name().equals(reason);
        if (open && endedOn != null && endedOn.isAfter(END_OF_FIRST_YEAR)) {
            cells.problem(REASON, "Only tasks that ended by March 2020 may leave the reason open. Say why it ended.");
        }
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
