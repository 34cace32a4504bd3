package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.demo.YearOne;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The import as a command of the same jar: killed, run again, and fed with more than a programme will ever have. */
@PortalTest
class ImportCrashIT {

    private static final int SOME = 6_000;
    private static final int MANY = 100_000;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TaskRecords tasks;

    @Autowired
    private Importer importer;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void begin() {
        database.clear();
        DemoImport.partners(importer);
    }

    @AfterEach
    void end() {
        database.clear();
    }

    @Test
    void killedInTheMiddleAndRunAgainItGivesTheSameData() throws IOException {
        Path file = yearOneTimes(SOME);
        try (ServiceProcess command = command("-Xmx512m", "import", "tasks", file.toString())) {
            command.await("half done", () -> count() > SOME / 3);
            command.kill();
        }
        assertThat(count()).isLessThan(SOME);

        assertThat(finished(command("-Xmx512m", "import", "tasks", file.toString())))
                .contains("0 refused");
        String afterCrash = fingerprint();
        database.clear();
        DemoImport.partners(importer);
        finished(command("-Xmx512m", "import", "tasks", file.toString()));

        assertThat(count()).isEqualTo(SOME);
        assertThat(fingerprint()).isEqualTo(afterCrash);
    }

    @Test
    void aHundredThousandRowsNeedNoMoreMemoryThanAFewAndTellHowFarTheyAre() throws IOException {
        Path file = yearOneTimes(MANY);
        assertThat(Files.size(file)).as("more than the heap below could hold").isGreaterThan(50_000_000);

        String output = finished(ServiceProcess.start(
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=4"), List.of("import", "tasks", file.toString())));

        assertThat(output).contains("50,000 rows: 50,000 imported", "100,000 rows: 100,000 imported");
        assertThat(count()).isEqualTo(MANY);
    }

    @Test
    void theCommandSaysHowItIsUsedAndWhatIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("partners.csv"), """
                reference,name,kind,region
                one,A school,academy,Wales
                """);
        ServiceProcess check = command("-Xmx512m", "import", "partners", file.toString(), "--check");
        assertThat(check.awaitExit()).isEqualTo(1);
        assertThat(check.output()).contains("Row 2, \"kind\": There is no such kind.");
        ServiceProcess wrong = command("-Xmx512m", "import", "partners", file.toString(), "--chek");
        assertThat(wrong.awaitExit()).as("a slip must not import").isEqualTo(2);
        assertThat(wrong.output()).contains("Use: import partners|tasks FILE");

        Path export = folder.resolve("export.csv");
        finished(command("-Xmx512m", "export", "partners", export.toString()));
        assertThat(Files.readString(export)).contains("Northumberland County Council");
    }

    private static ServiceProcess command(String heap, String... arguments) {
        return ServiceProcess.start(List.of(heap), List.of(arguments));
    }

    private static String finished(ServiceProcess command) {
        assertThat(command.awaitExit()).as(command.output()).isZero();
        return command.output();
    }

    private long count() {
        return mongo.count(new Query(), Task.class);
    }

    /** Of every task as it is stored. */
    private String fingerprint() {
        var all = new StringBuilder();
        tasks.forEach(task -> all.append(Ids.fingerprint(task)));
        return Ids.fingerprint(all);
    }

    /** The first year's rows, over and over under other references. */
    private Path yearOneTimes(int rows) throws IOException {
        Path file = folder.resolve("tasks.csv");
        List<NamedCsvRecord> year = CsvReader.builder().ofNamedCsvRecord(YearOne.tasksCsv()).stream()
                .toList();
        List<String> columns = year.getFirst().getHeader();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            for (int i = 0; i < rows; i++) {
                String reference = "row-%d".formatted(i);
                NamedCsvRecord record = year.get(i % year.size());
                csv.writeRecord(columns.stream()
                        .map(column -> switch (column) {
                            case TaskRow.REFERENCE -> reference;
                            case TaskRow.FOLLOW_UP_OF -> "";
                            default -> record.getField(column);
                        })
                        .toList());
            }
        }
        return file;
    }
}
