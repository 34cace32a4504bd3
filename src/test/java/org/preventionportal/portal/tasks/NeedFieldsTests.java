package org.preventionportal.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.portal.api.PageTexts;
import org.preventionportal.support.Given;
import org.preventionportal.support.Needs;
import org.preventionportal.support.SourceFiles;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.NeedInput;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.sharing.Sharing;

/** Tests that no place forgets a field of the need: it would be lost, or shown to other organisations. */
class NeedFieldsTests {

    private static final Path PAGES = Path.of("src/main/resources/portal/pages");
    private static final String DERIVED = "mainTheme"; // the first of the themes

    private static final Map<String, String> NAMES_IN_ANSWERS = Map.of("reach", "expectedReach");

    private static final Need COMPLETE = Given.need(Region.NORTH_EAST);

    private static final CoBeneficiary JOINED = new CoBeneficiary(
            Given.SOUTH,
            PartnerKind.HEALTH,
            new PersonId("joiner"),
            Instant.EPOCH,
            "The same for us",
            "Our teams ask for it too.",
            new Reach(1, 0, 0, 0, Reach.Method.ESTIMATE),
            Sharing.WITH_ORGANISATION,
            null);

    @Test
    void theInputTakesEachField() {
        assertThat(Stream.of(NeedInput.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(fields().toList());
    }

    @Test
    void aPageOfTheRequestSendsEachField() {
        assertThat(RequestStep.allFields())
                .as("Each field is listed in RequestStep")
                .containsExactlyInAnyOrderElementsOf(fields().toList());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theUsualNeedOfTestsHasEachField(String field) {
        assertThat(Needs.value(COMPLETE, field))
                .as("Given.need has no %s, so no test sees it", field)
                .isNotIn(null, List.of());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theHistoryNamesAChangeOfEachField(String field) {
        assertThat(COMPLETE.changesTo(Needs.without(COMPLETE, field)))
                .as("NeedChanges leaves %s out", field)
                .isNotEmpty()
                .allMatch(change -> change.field().split("\\.", 2)[0].equals(field));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theFormShowsWhatIsStored(String field) {
        String name = NAMES_IN_ANSWERS.getOrDefault(field, field);

        assertThat(SourceFiles.read(PAGES.resolve("requests/fields.html")))
                .containsPattern("'need\\.%s\\b".formatted(field));
        assertThat(List.of("requests/frame", "tasks/amend"))
                .allSatisfy(page -> assertThat(PageTexts.of(page))
                        .as("The fragment need asks for %s, or the page %s fails", name, page)
                        .contains("...need")
                        .containsPattern("(?m)^  %s\\b".formatted(name)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void organisationsThatJoinedSeeTheSharedWorkOnly(String field) {
        Object seen = Needs.value(JOINED.asOwn(COMPLETE), field);
        Object requested = Needs.value(COMPLETE, field);

        if (sharedFields().anyMatch(field::equals)) {
            assertThat(seen).as("Need.sharedWith leaves %s out", field).isEqualTo(requested);
        } else {
            assertThat(seen)
                    .as(
                            "Need.sharedWith shows %s of the request. If it describes the shared work, add it to"
                                    + " Need.isClassifiedAs: one organisation must not change it for all",
                            field)
                    .isNotEqualTo(requested);
        }
    }

    @ParameterizedTest
    @MethodSource("sharedFields")
    void officersCanCorrectTheSharedWork(String field) {
        assertThat(SourceFiles.read(Path.of("schema/tasks.triage.classification.graphqls")))
                .as("ReclassifyTaskInput takes %s, or nobody could change it any more", field)
                .containsPattern("(?m)^  %s: ".formatted(field));
        assertThat(SourceFiles.read(PAGES.resolve("triage/reclassify.html"))).contains("'%s'".formatted(field));
        assertThat(PageTexts.of("triage/reclassify")).containsPattern("(?m)^    %s$".formatted(field));
    }

    private static Stream<String> fields() {
        return Needs.fields().filter(field -> !field.equals(DERIVED));
    }

    /** What organisations that joined see: the work that is shared. Their words and people are their own. */
    private static Stream<String> sharedFields() {
        return fields().filter(field -> !COMPLETE.isClassifiedAs(Needs.without(COMPLETE, field)));
    }
}
