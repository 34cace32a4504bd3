package org.preventionportal.tasks.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The partner amends its request and the officer reclassifies it, and everybody sees what they may of both. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class CorrectionTests {

    private static final Account PARTNER = Account.PARTNER_NORTH;
    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final Map<String, ?> MORE_PEOPLE = Map.of("reach", Map.of("frontline", 900));

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Entry(
            String action, @Nullable String text, @Nullable List<FieldChange> fieldChanges) {}

    private record Corrected(
            List<Entry> history,
            boolean viewerCanAmend,
            boolean viewerCanAmendClassification,
            boolean viewerCanReclassify) {

        Entry last() {
            return history.getLast();
        }
    }

    private record Factor(String factor, @Nullable Integer points, String toRaise) {}

    private record Draft(
            @Nullable String draftKeptUntil, @Nullable List<Factor> expectedFactors) {}

    @Test
    void anAmendedRequestMovesInTheQueueAndKeepsBothVersions() {
        Task low = requested();
        Task high = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        int before = rank(low);

        assertThat(amend(PARTNER, low, MORE_PEOPLE)).isEmpty();

        assertThat(rank(low)).isGreaterThan(before).isGreaterThan(rank(high));
        for (Account reader : List.of(PARTNER, Account.COLLEAGUE_NORTH, OFFICER, Account.OFFICER_SOUTH_EAST)) {
            assertThat(corrected(reader, low).last())
                    .isEqualTo(new Entry(
                            "AMENDED",
                            null,
                            List.of(
                                    new FieldChange("reach.frontline", "40", "900"),
                                    new FieldChange("reach.otherProfessionals", "10", "0"))));
        }
    }

    @Test
    void anAmendmentThatChangesNothingIsRefused() {
        Task task = requested();

        assertThat(amend(
                        PARTNER,
                        task,
                        Map.of("title", Objects.requireNonNull(task.need().title()))))
                .containsExactly("INVALID");

        assertThat(given.load(task)).isEqualTo(task);
    }

    @Test
    void anOverrideOutlastsAnAmendment() {
        Task task = given.overridden(Given.NORTH, PARTNER, OFFICER);
        int rank = rank(task);

        assertThat(amend(PARTNER, task, MORE_PEOPLE)).isEmpty();

        assertThat(rank(task)).isEqualTo(rank);
    }

    /** Officers of other regions read the history, but not the intelligence. */
    @Test
    void theHistoryDoesNotRepeatIntelligence() {
        Task task = requested();
        Map<String, ?> intelligence = Map.of(
                "source", "UNTESTED",
                "assessment", "NOT_KNOWN",
                "handling", "CONDITIONAL",
                "text", "The zebrafinch has moved.",
                "conditions", "Between the quokkas.");

        assertThat(amend(PARTNER, task, Map.of("intelligence", intelligence))).isEmpty();

        for (Account reader : List.of(PARTNER, OFFICER, Account.OFFICER_SOUTH_EAST)) {
            assertThat(corrected(reader, task).last().fieldChanges())
                    .containsExactly(
                            new FieldChange("intelligence.source", "RELIABLE", "UNTESTED"),
                            new FieldChange("intelligence.assessment", "KNOWN_DIRECTLY", "NOT_KNOWN"),
                            new FieldChange("intelligence.text", null, null));
        }
        assertThat(given.load(task).history().toString()).doesNotContain("flat", "zebrafinch", "quokkas");
    }

    /** A backup of before has the words, and what their source had agreed to. */
    @Test
    void theLogNamesARequestWhoseIntelligenceIsWithdrawn(CapturedOutput log) {
        Task task = requested();
        assertThat(amend(PARTNER, task, MORE_PEOPLE)).isEmpty();
        Input conditional = Input.of("source", "RELIABLE")
                .with("assessment", "KNOWN_DIRECTLY")
                .with("handling", "CONDITIONAL")
                .with("text", Objects.requireNonNull(task.need().intelligence()).text())
                .with("conditions", "Between the quokkas.");
        Input regraded = conditional.with("source", "UNTESTED");
        assertThat(check(given.load(task), Map.of("intelligence", conditional))).isEmpty();
        assertThat(log).doesNotContain("Repeat after a restore:");

        assertThat(amend(PARTNER, given.load(task), Map.of("intelligence", conditional)))
                .isEmpty();
        assertThat(amend(PARTNER, given.load(task), Map.of("intelligence", regraded)))
                .isEmpty();
        assertThat(amend(PARTNER, given.load(task), Map.of("intelligence", regraded.with("text", "It has moved."))))
                .isEmpty();
        assertThat(amend(PARTNER, given.load(task), Input.of("intelligence", null)))
                .isEmpty();

        assertThat(log.getOut()
                        .lines()
                        .filter(line -> line.contains("Repeat after a restore:"))
                        .map(line -> line.substring(line.indexOf("amendRequest"))))
                .containsExactly(repeated(task, "CONDITIONAL"), repeated(task, "CONDITIONAL"), repeated(task, "NONE"));
        assertThat(log).doesNotContain("quokkas", "It has moved");
    }

    private static String repeated(Task task, String handling) {
        return "amendRequest taskId=%s handling=%s region=NORTH_EAST by %s"
                .formatted(task.id(), handling, PARTNER.id());
    }

    @Test
    void anAmendmentIsCheckedLikeARequest() {
        Task task = requested();
        assertThat(amend(PARTNER, task, Map.of("description", "Kayleigh Smith, born 3 May 2011, is missing.")))
                .contains("IDENTIFYING_TEXT");
        assertThat(amend(PARTNER, task, Map.of("title", " "))).containsExactly("REQUIRED");
        assertThat(amend(PARTNER, task, Map.of("title", task.need().title() + " ")))
                .containsExactly("INVALID");
        Input risk = Input.of(task).with("childAtRiskNow", true).with("need", MORE_PEOPLE);
        assertThat(portal.codes(PARTNER, "tasks/amendRequest", risk)).containsExactly("CHILD_AT_RISK");
        assertThat(given.load(task)).isEqualTo(task);

        assertThat(amend(PARTNER, task, MORE_PEOPLE)).isEmpty();
        assertThat(amend(PARTNER, task, Map.of("title", "Older"))).containsExactly("CONFLICT");
    }

    @Test
    void anAmendmentCanBeCheckedWithoutEffect() {
        Task task = requested();

        assertThat(check(task, MORE_PEOPLE)).isEmpty();
        assertThat(check(task, Map.of("title", " "))).containsExactly("REQUIRED");

        assertThat(given.load(task)).isEqualTo(task);
        assertThat(portal.readAll(
                        Account.ADMIN,
                        "audit/auditTrail",
                        Map.of("targetId", task.id(), "filter", Map.of("action", "AMEND_REQUEST")),
                        "auditTrail.edges[*].node.outcome",
                        String.class))
                .as("the trail has no amendment that never was")
                .containsExactly("REFUSED");
    }

    private List<String> check(Task task, Map<String, ?> need) {
        Input input =
                Input.of(task).with("childAtRiskNow", false).with("need", need).with("checkOnly", true);
        return portal.codes(PARTNER, "tasks/amendRequest", input);
    }

    /** An organisation that joined changes nobody's words, and sees nobody's. */
    @Test
    void onlyTheRequestingOrganisationAmends() {
        Task task = given.joined(Given.NORTH, PARTNER, Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(corrected(Account.PARTNER_SOUTH, task).viewerCanAmend()).isFalse();
        assertThat(corrected(PARTNER, task).viewerCanAmend()).isTrue();
        assertThat(corrected(PARTNER, task).viewerCanAmendClassification()).isFalse();
        assertThat(corrected(PARTNER, requested()).viewerCanAmendClassification())
                .as("nobody has joined")
                .isTrue();
        assertThat(corrected(OFFICER, requested()).viewerCanAmendClassification())
                .as("an officer reclassifies")
                .isFalse();
        assertThat(amend(Account.PARTNER_SOUTH, task, Map.of("title", "Ours now")))
                .containsExactly("NOT_FOUND");
        assertThat(amend(PARTNER, task, Map.of("title", "The zebrafinch"))).isEmpty();
        assertThat(amend(PARTNER, given.load(task), Map.of("aim", "AWARENESS")))
                .as("what those who joined see")
                .containsExactly("WRONG_STATE");
        assertThat(reclassify(OFFICER, given.load(task), "aim", "PROCESS")).isEmpty();

        List<Entry> seen = corrected(Account.PARTNER_SOUTH, task).history();
        assertThat(seen).extracting(Entry::action).doesNotContain("AMENDED").endsWith("RECLASSIFIED");
        assertThat(seen.getLast()).isEqualTo(new Entry("RECLASSIFIED", null, List.of()));
        assertThat(seen.toString()).doesNotContain("zebrafinch");
    }

    @Test
    void aReclassifiedRequestKeepsThePartnersWordsAndSaysWhy() {
        Task task = requested();
        int before = rank(task);

        assertThat(reclassify(OFFICER, task, "aim", "PATHWAY_OR_POLICY")).isEmpty();

        assertThat(rank(task)).isGreaterThan(before);
        assertThat(given.load(task).need().title()).isEqualTo(task.need().title());
        assertThat(corrected(PARTNER, task).last())
                .isEqualTo(new Entry(
                        "RECLASSIFIED",
                        "As agreed by phone.",
                        List.of(new FieldChange("aim", "PRACTICE", "PATHWAY_OR_POLICY"))));
    }

    @Test
    void aRequestMovesToTheOfficersOfItsNewRegion(CapturedOutput log) {
        Task task = requested();
        assertThat(corrected(OFFICER, task).viewerCanReclassify()).isTrue();

        assertThat(reclassify(OFFICER, task, "region", "SOUTH_EAST")).isEmpty();

        Task moved = given.load(task);
        assertThat(corrected(OFFICER, task).viewerCanReclassify()).isFalse();
        assertThat(reclassify(OFFICER, moved, "region", "NORTH_EAST")).containsExactly("NOT_ALLOWED");
        assertThat(log)
                .containsOnlyOnce("Repeat after a restore:")
                .contains("Repeat after a restore: reclassifyTask taskId=%s region=SOUTH_EAST by %s"
                        .formatted(task.id(), OFFICER.id()));

        assertThat(reclassify(Account.OFFICER_SOUTH_EAST, moved, "region", "NORTH_EAST"))
                .isEmpty();
        assertThat(amend(PARTNER, given.load(task), Map.of("region", "SOUTH_EAST")))
                .isEmpty();
        assertThat(log)
                .contains("Repeat after a restore: amendRequest taskId=%s handling=CONDITIONAL region=SOUTH_EAST by %s"
                        .formatted(task.id(), PARTNER.id()));
    }

    @Test
    void aRequestIsNotReclassifiedToNoTheme() {
        Task task = requested();

        assertThat(reclassify(OFFICER, task, "themes", List.of())).containsExactly("REQUIRED");
        assertThat(given.load(task).need().themes()).isEqualTo(task.need().themes());
    }

    @Test
    void whatWouldRaiseADraftIsShownBeforeItIsSent() {
        Task draft = given.draft(Given.NORTH, PARTNER);
        var shown = portal.read(PARTNER, "tasks/draft", Map.of("id", draft.id()), "task", Draft.class);
        assertThat(shown.draftKeptUntil())
                .isEqualTo(Objects.requireNonNull(draft.draftKeptUntil()).toString());
        assertThat(shown.expectedFactors())
                .extracting(Factor::factor, Factor::points)
                .startsWith(tuple("REACH", 65))
                .hasSize(4);
        assertThat(Stream.ofNullable(shown.expectedFactors())
                        .flatMap(List::stream)
                        .map(Factor::toRaise))
                .contains("Aiming for more lasting change, such as a new process, pathway or policy.");

        portal.changeTask(PARTNER, "tasks/updateTaskDraft", Input.of(draft).with("need", Map.of("title", "")));
        assertThat(portal.read(PARTNER, "tasks/draft", Map.of("id", draft.id()), "task", Draft.class)
                        .expectedFactors())
                .isNull();
        assertThat(portal.read(PARTNER, "tasks/draft", Map.of("id", requested().id()), "task", Draft.class))
                .isEqualTo(new Draft(null, null));
    }

    private Task requested() {
        return given.requested(Given.NORTH, PARTNER);
    }

    private List<String> amend(Account account, Task task, Map<String, ?> need) {
        Input input = Input.of(task).with("childAtRiskNow", false).with("need", need);
        return portal.codes(account, "tasks/amendRequest", input);
    }

    private List<String> reclassify(Account account, Task task, String field, Object value) {
        Input input = Input.of(task).with(field, value).with("reason", "As agreed by phone.");
        return portal.codes(account, "tasks/reclassifyTask", input);
    }

    private Corrected corrected(Account reader, Task task) {
        return portal.read(reader, "tasks/corrections", Map.of("id", task.id()), "task", Corrected.class);
    }

    private int rank(Task task) {
        return Objects.requireNonNull(given.load(task).queuePosition()).rank();
    }
}
