package org.preventionportal.spreadsheets;

import static org.preventionportal.spreadsheets.TaskRow.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
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

/** Reads what a task was requested for, by the rules that a request has to follow. */
final class NeedColumns {

    private static final int MAX_EXPECTED = 1_000_000;
    private static final int MAX_TITLE_LENGTH = 120;
    private static final int MAX_DESCRIPTION_LENGTH = 4000;

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

    private NeedColumns() {}

    /**
     * Reads the need, and adds to the cells what a request for it would be refused for.
     *
     * @param region of the row; null if the row has none, which is a problem already
     */
    static Need read(Cells cells, @Nullable Region region, LocalDate today) {
        List<Theme> themes = Theme.ordered(cells.someOf(THEMES, Theme.class));
        var need = new Need(
                cells.freeText(TITLE, MAX_TITLE_LENGTH, today),
                cells.freeText(DESCRIPTION, MAX_DESCRIPTION_LENGTH, today),
                cells.oneOf(KIND, TaskKind.class),
                Objects.requireNonNullElse(region, Region.NATIONAL),
                themes,
                themes.isEmpty() ? null : themes.getFirst(),
                cells.oneOf(AIM, Aim.class),
                expected(cells),
                null,
                cells.someOf(PROSPECTS, Prospect.class).stream().sorted().toList());
        report(need.gaps(), cells);
        return need;
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

    /** A cell that has a problem already gets no other. */
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
}
