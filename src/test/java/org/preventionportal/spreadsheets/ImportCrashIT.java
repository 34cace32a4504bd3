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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.demo.YearOne;
import org.preventionportal.platform.StartStep;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The import as a command of the same jar: killed, run again, and fed with more than its memory could hold. The
 * property {@code portal.import.rows} says with how many rows.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ImportCrashIT {

    private static final int SOME = 1_200;

    private static final int MANY = Integer.getInteger("portal.import.rows", 3_000);

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TaskRecords tasks;

    @Autowired
    private Importer importer;

    @Autowired
    private SpreadsheetCommand command;

    @Autowired
    @Qualifier("migrations")
    private StartStep migrations;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void begin() {
        database.clear();
        migrations.start(); // a command does not migrate
        DemoImport.partners(importer);
    }

    @AfterEach
    void end() {
        database.clear();
    }

    @Test
    void killedInTheMiddleAndRunAgainItGivesTheSameData(CapturedOutput output) throws IOException {
        Path file = yearOneTimes(SOME);
        try (ServiceProcess killed =
                ServiceProcess.start(List.of("-Xmx512m"), List.of("import", "tasks", file.toString()))) {
            killed.await("half done", () -> count() > SOME / 3);
            killed.kill();
        }
        assertThat(count()).isLessThan(SOME);

        assertThat(command.run("import", "tasks", file.toString())).isZero();
        assertThat(output).contains("0 refused");
        String afterCrash = fingerprint();
        database.clear();
        DemoImport.partners(importer);
        assertThat(command.run("import", "tasks", file.toString())).isZero();

        assertThat(count()).isEqualTo(SOME);
        assertThat(fingerprint()).isEqualTo(afterCrash);
    }

    @Test
    void manyRowsNeedNoMoreMemoryThanAFewAndTellHowFarTheyAre() throws IOException, InterruptedException {
        Path file = yearOneTimes(MANY);

        try (ServiceProcess service =
                ServiceProcess.start(List.of("-Xmx128m"), List.of("import", "tasks", file.toString()))) {
            service.await("half of the rows", () -> service.output().contains(progress(MANY / 2)));
            assertThat(reachable(service, Cells.class)).isLessThan(MANY / 4);
            assertThat(service.awaitExit()).as(service.output()).isZero();

            assertThat(service.output()).contains(progress(MANY)).doesNotContain("OutOfMemoryError");
        }
        assertThat(count()).isEqualTo(MANY);
    }

    /** How many objects of a class a process still has when its garbage is collected. */
    private static int reachable(ServiceProcess service, Class<?> type) throws IOException, InterruptedException {
        List<String> histogram = histogram(service);
        if (histogram.stream().noneMatch(line -> line.contains(" java.lang.String "))) {
            histogram = histogram(service); // a process that is busy may not take a command in time
        }
        assertThat(histogram).anyMatch(line -> line.contains(" java.lang.String "));
        return histogram.stream()
                .map(line -> line.trim().split("\\s+", -1))
                .filter(columns -> columns.length > 3 && columns[3].equals(type.getName()))
                .mapToInt(columns -> Integer.parseInt(columns[1]))
                .sum();
    }

    private static List<String> histogram(ServiceProcess service) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(service.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> histogram = jcmd.inputReader().readAllLines();
        jcmd.waitFor();
        return histogram;
    }

    private static String progress(int rows) {
        return "%1$,d rows: %1$,d imported".formatted(rows);
    }

    @Test
    void theCommandSaysHowItIsUsedAndWhatIsWrong(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("partners.csv"), """
                reference,name,kind,region
                one,A school,academy,Wales
                """);
        assertThat(command.run("import", "partners", file.toString(), "--check"))
                .isEqualTo(1);
        assertThat(output).contains("Row 2, \"kind\": There is no such kind.");
        try (ServiceProcess wrong =
                ServiceProcess.start(List.of("-Xmx512m"), List.of("import", "partners", file.toString(), "--chek"))) {
            assertThat(wrong.awaitExit()).as("a slip must not import").isEqualTo(2);
            assertThat(wrong.output()).contains("Use: import partners|tasks FILE");
        }
        Path export = folder.resolve("export.csv");
        assertThat(command.run("export", "partners", export.toString())).isZero();
        assertThat(Files.readString(export)).contains("Northumberland County Council");
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
