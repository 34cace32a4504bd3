package org.preventionportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.support.Account;
import org.preventionportal.support.SourceFiles;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Which operations the log names, so that they can be repeated after a restore, and what it says of them. */
@ExtendWith(OutputCaptureExtension.class)
class RestoredAccessTests {

    private static final Pattern TAKES_AWAY =
            Pattern.compile("(suspend|withdraw|withhold|exclude|revoke|reset|erase|share|cancel|leave|delete)[A-Z].*"
                    + "|remove(Partner|Document|Resource).*|create\\w*Feed");

    /** The log names these elsewhere, or the person who did them can do them again. */
    private static final Set<String> OTHERS =
            Set.of("erasePerson", "withholdSurveyComment", "withdrawTask", "shareQuarterPlan");

    /** The log names these elsewhere, but only if somebody can read less afterwards. */
    private static final Set<String> RESTRICTING = Set.of(
            "amendRequest",
            "approveResource",
            "publishResourceWithoutReview",
            "reclassifyTask",
            "updateEvidenceItem",
            "updateThreatEntry");

    /** What says who can read something, or what its source has agreed to. */
    private static final Set<String> READERS =
            Set.of("consent", "handling", "visibility", "partnerIds", "audience", "colleagueIds");

    /** These name organisations that took part or are to take part, or change a draft that others see later. */
    private static final Set<String> UNRESTRICTING =
            Set.of("amendActivity", "scheduleTask", "updateResource", "updateTaskDraft");

    private static final Pattern ADDS = Pattern.compile("(create|record)[A-Z].*");

    /** What these have deleted returns only to people who could read it before, and who can delete it again. */
    private static final Set<String> DELETED_CONTENT = Set.of(
            "cancelActivity",
            "deleteCaseStudyDraft",
            "deleteOutcomeMeasure",
            "deleteProgrammeReport",
            "deleteQuarterPlan",
            "deleteQuestionnaireOption",
            "deleteQuestionnaireQuestion",
            "deleteQuestionnaireSection",
            "deleteReportSection",
            "deleteResourceDraft",
            "deleteTaskDraft",
            "deleteTheoryElement");

    /** The header and the rows that follow it without a gap. */
    private static final Pattern TABLE = Pattern.compile("\\| operation \\| repeat it \\|\n(?:\\|.*\n)+");

    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|[^|]+\\|");
    private static final Pattern NAME = Pattern.compile("`([a-z]+[A-Z]\\w*|[a-z]+…)`");

    private static final TypeDefinitionRegistry SCHEMA =
            new SchemaParser().parse(SourceFiles.read(Path.of("src/docs/api/schema.graphqls")));

    @Test
    void everyMutationThatTakesSomethingAwayIsNamed() {
        Set<String> mutations =
                mutations().stream().map(FieldDefinition::getName).collect(Collectors.toSet());
        assertThat(mutations)
                .containsAll(RESTRICTING)
                .containsAll(UNRESTRICTING)
                .containsAll(RestoredAccess.OPERATIONS)
                .containsAll(OTHERS)
                .containsAll(DELETED_CONTENT);
        assertThat(mutations)
                .filteredOn(name -> TAKES_AWAY.matcher(name).matches())
                .filteredOn(name -> !OTHERS.contains(name) && !DELETED_CONTENT.contains(name))
                .as("Add each to RestoredAccess.OPERATIONS and to the table in personal-data.md, so that operators "
                        + "repeat it after a restore, or to the list of this test that says why they need not")
                .isNotEmpty()
                .allMatch(RestoredAccess.OPERATIONS::contains);
    }

    @Test
    void everyMutationThatChangesWhoCanReadSomethingIsNamed() {
        assertThat(mutations())
                .filteredOn(mutation -> namesReaders(mutation.getInputValueDefinitions(), new HashSet<>()))
                .extracting(FieldDefinition::getName)
                .filteredOn(name -> !ADDS.matcher(name).matches() && !UNRESTRICTING.contains(name))
                .contains("amendRequest", "updateEvidenceItem", "updateThreatEntry")
                .allMatch(name -> RESTRICTING.contains(name) || RestoredAccess.OPERATIONS.contains(name));
    }

    /** Also by an input inside the input. */
    private static boolean namesReaders(List<InputValueDefinition> arguments, Set<String> seen) {
        return arguments.stream()
                .anyMatch(argument -> READERS.contains(argument.getName())
                        || (seen.add(type(argument))
                                && namesReaders(
                                        SCHEMA.getTypeOrNull(type(argument), InputObjectTypeDefinition.class) == null
                                                ? List.of()
                                                : Objects.requireNonNull(SCHEMA.getTypeOrNull(
                                                                type(argument), InputObjectTypeDefinition.class))
                                                        .getInputValueDefinitions(),
                                        seen)));
    }

    @Test
    void thePageSaysHowToRepeatEach() {
        String page = SourceFiles.read(Path.of("src/docs/operations/personal-data.md"));
        String table = TABLE.matcher(page).results().map(found -> found.group()).collect(Collectors.joining());
        List<Pattern> rows = FIRST_CELL
                .matcher(table)
                .results()
                .flatMap(cell -> NAME.matcher(cell.group()).results())
                .map(found -> Pattern.compile(found.group(1).replace("…", ".+")))
                .toList();

        assertThat(Stream.of(RestoredAccess.OPERATIONS, RESTRICTING).flatMap(Set::stream))
                .allMatch(
                        name -> rows.stream().anyMatch(row -> row.matcher(name).matches()));
    }

    /** The log must not have what somebody has typed. */
    @Test
    void noArgumentThatIsNamedHoldsText() {
        assertThat(SCHEMA.getTypes(InputObjectTypeDefinition.class))
                .flatExtracting(InputObjectTypeDefinition::getInputValueDefinitions)
                .filteredOn(argument -> RestoredAccess.CODES.contains(argument.getName()))
                .extracting(RestoredAccessTests::type)
                .isNotEmpty()
                .doesNotContain("String");
    }

    private static List<FieldDefinition> mutations() {
        return Objects.requireNonNull(SCHEMA.getTypeOrNull("Mutation", ObjectTypeDefinition.class))
                .getFieldDefinitions();
    }

    private static String type(InputValueDefinition argument) {
        return TypeInfo.typeInfo(argument.getType()).getName();
    }

    @Test
    void theLogHasIdsAndCodesOnly(CapturedOutput log) {
        RestoredAccess.log(
                "updateAccountRoles",
                Map.of(
                        "personId",
                        Account.OFFICER_NORTH_EAST.id().value(),
                        "partnerId",
                        "Robin Hughes",
                        "roles",
                        List.of("EVALUATOR"),
                        "reason",
                        "Robin has left"),
                id -> !id.contains(" "),
                new Caller(Account.MANAGER.id(), Set.of(Role.ADMIN), Set.of(), Set.of(), Set.of()));

        assertThat(log)
                .contains("Repeat after a restore: updateAccountRoles personId=%s roles=[EVALUATOR] by %s"
                        .formatted(Account.OFFICER_NORTH_EAST.id(), Account.MANAGER.id()))
                .doesNotContain("Robin");
    }

    /** The first address of a person replaces none. */
    @Test
    void theLogSaysWhetherAnAddressOfACalendarWasReplaced(CapturedOutput log) {
        RestoredAccess.log(
                "createCalendarFeed",
                Map.of("revision", 2),
                _ -> true,
                new Caller(Account.OFFICER_NORTH_EAST.id(), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of()));

        assertThat(log).contains("createCalendarFeed revision=2 by %s".formatted(Account.OFFICER_NORTH_EAST.id()));
    }
}
