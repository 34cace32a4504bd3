package org.preventionportal.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;

class CodedWordsTests {

    private static final Path DOCUMENT = Path.of("src/docs/data/import-and-export.md");

    @ParameterizedTest
    @CsvSource({
        "Yorkshire & Humber, YORKSHIRE_AND_THE_HUMBER",
        "Yorkshire and the Humber, YORKSHIRE_AND_THE_HUMBER",
        "Eastern, EAST_OF_ENGLAND"
    })
    void regionsOfTheFirstYearAreRead(String cell, Region region) {
        assertThat(CodedWords.read(cell, Region.class)).contains(region);
    }

    @ParameterizedTest
    @CsvSource({
        "Local Government, LOCAL_AUTHORITY",
        "NHS, HEALTH",
        "charity, VOLUNTARY_SECTOR",
        "VCSO, VOLUNTARY_SECTOR",
        "Police, POLICE_FORCE",
        "police-force, POLICE_FORCE"
    })
    void kindsOfPartnerOfTheFirstYearAreRead(String cell, PartnerKind kind) {
        assertThat(CodedWords.read(cell, PartnerKind.class)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"ongoing, IN_PROGRESS", "Cancelled, NOT_COMPLETED", "in progress, IN_PROGRESS"})
    void statesOfTheFirstYearAreRead(String cell, TaskState state) {
        assertThat(CodedWords.read(cell, TaskState.class)).contains(state);
    }

    @ParameterizedTest
    @CsvSource({
        "Covid, EXTERNAL_EVENT",
        "COVID-19, EXTERNAL_EVENT",
        "Unable to engage partners, UNABLE_TO_ENGAGE_PARTNER",
        "Decision not recorded, NOT_RECORDED"
    })
    void reasonsOfTheFirstYearAreRead(String cell, NotCompletedReason reason) {
        assertThat(CodedWords.read(cell, NotCompletedReason.class)).contains(reason);
    }

    @Test
    void themesMayBeSeparatedBySlashes() {
        var cells = new Cells(2, Map.of("themes", "CSE / CCE/county lines"));
        assertThat(cells.someOf("themes", Theme.class))
                .containsExactly(
                        Theme.CHILD_SEXUAL_EXPLOITATION, Theme.CHILD_CRIMINAL_EXPLOITATION, Theme.COUNTY_LINES);
        assertThat(cells.problems()).isEmpty();
    }

    @Test
    void anUnknownWordIsRefusedWithTheAcceptedOnes() {
        var cells = new Cells(2, Map.of("kind", "briefing"));
        assertThat(cells.oneOf("kind", TaskKind.class)).isNull();
        assertThat(cells.problems())
                .extracting(RowProblem::message)
                .containsExactly("There is no such kind. Use one of: %s.".formatted(CodedWords.all(TaskKind.class)));
    }

    @Test
    void aWordMeansNothingElsewhere() {
        assertThat(CodedWords.read("NHS", DayOfWeek.class)).isEmpty();
        assertThat(CodedWords.read("ongoing", NotCompletedReason.class)).isEmpty();
    }

    @Test
    void theDocumentHasEverySynonym() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(CodedWords.SYNONYMS.entrySet().stream()
                        .map(synonyms -> "| `%s` | %s |"
                                .formatted(
                                        synonyms.getKey()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' '),
                                        synonyms.getValue().stream()
                                                .map("`%s`"::formatted)
                                                .collect(Collectors.joining(", "))))
                        .toList());
    }

    @Test
    void everySynonymStandsForAConstantOfASheet() {
        assertThat(CodedWords.SYNONYMS.keySet())
                .isSubsetOf(Stream.of(
                                Region.values(),
                                PartnerKind.values(),
                                Theme.values(),
                                TaskKind.values(),
                                TaskState.values(),
                                NotCompletedReason.values())
                        .flatMap(Stream::of)
                        .map(Enum::name)
                        .collect(Collectors.toSet()));
    }
}
