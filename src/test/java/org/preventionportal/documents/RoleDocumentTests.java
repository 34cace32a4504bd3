package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.CaseUtils;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.RoleTable;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.RoleTable.Row;

/** The tables of roles are aligned, and the document of roles and permissions repeats them. */
class RoleDocumentTests {

    private static final Path DOCUMENT = Path.of("src/docs/users/roles-and-permissions.md");
    private static final Path RENEWED = Path.of("target/roles-and-permissions.md");
    private static final String MARK = "<!-- What follows is generated from src/test/resources/roles. -->\n";

    /** The roles as a reader knows them; the other columns are special cases of these. */
    private static final Map<Column, String> HEADINGS = new TreeMap<>(Map.of(
            Column.ANON, "no account",
            Column.NOBODY, "no role",
            Column.MEMBER, "partner",
            Column.LEAD, "lead",
            Column.FOREIGN, "other partner",
            Column.OFFICER, "officer",
            Column.OFFICER_SE, "officer elsewhere",
            Column.MANAGER, "manager",
            Column.EVALUATOR, "evaluator",
            Column.ADMIN, "admin"));

    @Test
    void tablesAreAligned() throws IOException {
        for (Path file : RoleTable.files()) {
            String aligned = RoleTable.aligned(file);
            Path renewed = Path.of("target").resolve(file.getFileName());
            Files.writeString(renewed, aligned);
            assertThat(file).as("Copy %s over it.", renewed).hasContent(aligned);
        }
    }

    @Test
    void eachTableHasAllColumns() throws IOException {
        String heading = "operation "
                + Arrays.stream(Column.values())
                        .map(column -> CaseUtils.toCamelCase(column.name(), false, '_'))
                        .collect(Collectors.joining(" "));
        for (Path file : RoleTable.files()) {
            assertThat(Files.readAllLines(file).getFirst().replaceAll(" +", " "))
                    .isEqualTo(heading);
        }
        assertThat(RoleTable.read().rows())
                .allSatisfy(row -> assertThat(row.outcomes()).hasSize(Column.values().length));
    }

    /** Otherwise the table has asked about something that does not exist. */
    @Test
    void everyRowHasARoleThatMay() {
        assertThat(RoleTable.read().rows())
                .allSatisfy(row -> assertThat(HEADINGS.keySet())
                        .as(row.operation())
                        .anyMatch(column -> word(row.outcome(column)).equals("yes")));
    }

    @Test
    void theDocumentSaysWhatTheTablesSay() throws IOException {
        String document = Files.readString(DOCUMENT);
        String written = document.substring(0, document.indexOf(MARK) + MARK.length()) + tables();
        Files.writeString(RENEWED, written);
        assertThat(document).as("Copy %s over %s.", RENEWED, DOCUMENT).isEqualTo(written);
    }

    private static String tables() {
        Map<String, List<Row>> modules = RoleTable.read().rows().stream()
                .collect(Collectors.groupingBy(Row::module, TreeMap::new, Collectors.toList()));
        return modules.entrySet().stream()
                .map(module -> "\n### %s\n\n%s".formatted(module.getKey(), table(module.getValue())))
                .collect(Collectors.joining());
    }

    private static String table(List<Row> rows) {
        return "| operation or field | %s |\n|---%s|\n"
                        .formatted(String.join(" | ", HEADINGS.values()), "|---".repeat(HEADINGS.size()))
                + rows.stream().map(RoleDocumentTests::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        return "| `%s` | %s |\n"
                .formatted(
                        row.operation(),
                        HEADINGS.keySet().stream()
                                .map(column -> word(row.outcome(column)))
                                .collect(Collectors.joining(" | ")));
    }

    /** A state that does not allow it, or a field that is missing, is what only those see who may call it. */
    private static String word(String outcome) {
        return switch (outcome) {
            case "ok", "WRONG_STATE", "REQUIRED" -> "yes";
            case "in", "no", "-", "NOT_FOUND", "NOT_ALLOWED" -> "";
            default -> outcome;
        };
    }
}
