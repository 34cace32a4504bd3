package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.RowProblem;
import org.preventionportal.tables.reading.SheetReader;

/** A rule of the need that the sheet knows nothing of refuses one row, at the column of its field. */
class NeedColumnsTests {

    @Test
    void whatTheDomainRefusesIsAProblemOfItsColumn() {
        Cells cells = row();

        NeedColumns.report(
                List.of(
                        UserError.general(ErrorCode.WRONG_STATE, "Not now."),
                        UserError.input("need.prospects", ErrorCode.INVALID, "This does not last."),
                        UserError.input("need.reach.youngPeople", ErrorCode.INVALID, "Too many."),
                        UserError.input("need.aim", ErrorCode.REQUIRED, "In the words of a form."),
                        UserError.input("need.intelligence.text", ErrorCode.INVALID, "No sheet has this.")),
                cells);

        assertThat(cells.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::message)
                .containsExactly(
                        tuple(2L, null, "Not now."),
                        tuple(2L, "prospects", "This does not last."),
                        tuple(2L, "expected other professionals", "Too many."),
                        tuple(
                                2L,
                                "aim",
                                "Say what change it aimed for: awareness, skills, practice, process, pathway or policy."),
                        tuple(2L, null, "No sheet has this."));
    }

    @Test
    void aCellThatCannotBeReadIsNotCalledEmpty() {
        Cells cells = row();
        cells.problem("kind", "There is no such kind.");

        NeedColumns.report(List.of(UserError.input("need.kind", ErrorCode.REQUIRED, "Choose one.")), cells);

        assertThat(cells.problems()).extracting(RowProblem::message).containsExactly("There is no such kind.");
    }

    private static Cells row() {
        List<Cells> rows = new ArrayList<>();
        String file = "reference,title,description,kind,themes,aim,state\n1,T,D,,CSE,skills,completed\n";
        new SheetReader(TaskRow.COLUMNS)
                .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), rows::add);
        return rows.getFirst();
    }
}
