package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports the example files of the documents. */
@PortalTest
class ExampleSheetsTests {

    private static final Path FOLDER = Path.of("src/docs/data");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private TestDatabase database;

    @Test
    void theExamplesAreImportedWithoutProblems() throws IOException {
        database.clear();
        var sheets = new Sheets(portal);

        Sheets.Result partners = sheets.bring(Sheet.PARTNERS, false, Files.readString(FOLDER.resolve("partners.csv")));
        Sheets.Result tasks = sheets.bring(Sheet.TASKS, false, Files.readString(FOLDER.resolve("tasks.csv")));

        assertThat(partners.problems()).isEmpty();
        assertThat(partners.rows().imported()).isEqualTo(3);
        assertThat(tasks.problems()).isEmpty();
        assertThat(tasks.rows().imported()).isEqualTo(4);

        List<String> rows = Files.readAllLines(FOLDER.resolve("participants.csv"));
        Sheets.Result participants = sheets.bringParticipants(
                Account.MANAGER, false, rows.stream().skip(1).toArray(String[]::new));
        assertThat(participants.problems()).isEmpty();
        assertThat(participants.rows().imported()).isEqualTo(2);
    }
}
