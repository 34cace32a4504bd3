package org.preventionportal.spreadsheets;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.partners.PartnerRecords;
import org.preventionportal.tables.reading.Column;
import org.preventionportal.tables.writing.CsvFile;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.stereotype.Component;

/** Writes a sheet row by row, with the columns that an import reads. Callers must check access. */
@Component
class Exporter {

    /** Lists what is exported. An import of the same name reads the file. */
    enum Sheet {
        PARTNERS,
        TASKS;

        ImportSheet imported() {
            return switch (this) {
                case PARTNERS -> ImportSheet.PARTNERS;
                case TASKS -> ImportSheet.TASKS;
            };
        }
    }

    private final PartnerRecords partners;
    private final TaskRecords tasks;
    private final Directory directory;

    Exporter(PartnerRecords partners, TaskRecords tasks, Directory directory) {
        this.partners = partners;
        this.tasks = tasks;
        this.directory = directory;
    }

    /**
     * Writes all rows of the sheet.
     *
     * @param isShown leaves tasks out
     * @throws Directory.Unavailable before anything is written
     */
    void write(Sheet sheet, OutputStream file, Predicate<Task> isShown) {
        var officers = new OfficerNames(directory);
        var csv = new CsvFile(
                file, sheet.imported().columns().stream().map(Column::name).toList());
        rows(sheet, officers, isShown, csv::write);
        csv.flush();
    }

    private void rows(Sheet sheet, OfficerNames officers, Predicate<Task> isShown, Consumer<List<String>> row) {
        switch (sheet) {
            case PARTNERS ->
                partners.forEach(
                        partner -> row.accept(PartnerRow.of(partner, officers).cells()));
            case TASKS ->
                tasks.forEach(task -> {
                    if (isShown.test(task)) {
                        row.accept(new ExistingTask(task).cells(officers));
                    }
                });
        }
    }
}
