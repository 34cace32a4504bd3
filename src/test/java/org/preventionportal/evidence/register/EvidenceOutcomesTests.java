package org.preventionportal.evidence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.evidence.register.EvidenceDriver.Evidence;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence and the outcomes that it supports: who links them, who sees the links, and how they are read. */
@SliceTest
class EvidenceOutcomesTests {

    private static final Account RECORDER = EvidenceDriver.RECORDER;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoCommands commands;

    private EvidenceDriver evidence;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        evidence = new EvidenceDriver(portal);
    }

    @Test
    void onlyThoseWhoSeeTheTaskLinkItsOutcomes() {
        String outcome = outcome();
        Input linking = EvidenceDriver.interview("S01").with("outcomeIds", List.of(outcome));
        assertThat(portal.codes(
                        Account.EVALUATOR,
                        "evidence/recordEvidenceItem",
                        Input.of("content", linking).withKey()))
                .containsExactly("NOT_FOUND");
        assertThat(codes(linking.with("outcomeIds", List.of("out_none")))).containsExactly("NOT_FOUND");

        Evidence linked = evidence.recorded(linking);
        evidence.see(RECORDER, linked)
                .path("evidenceItem.outcomes[*].id")
                .entityList(String.class)
                .containsExactly(outcome);
        evidence.see(Account.EVALUATOR, linked).path("evidenceItem.outcomes").valueIsNull();
    }

    private String outcome() {
        return outcome(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, RECORDER));
    }

    private String outcome(Task task) {
        return portal.change(
                RECORDER,
                "tasks/recordOutcome",
                Input.of("taskId", task.id()).withKey().with("outcome", OUTCOME),
                "outcome.id",
                String.class);
    }

    /** Evaluators do the interviews, and the officer of the task knows which outcome they support. */
    @Test
    void anOfficerLinksEvidenceThatAnEvaluatorHasRecorded() {
        String outcome = outcome();
        Evidence interview = evidence.record(Account.EVALUATOR, EvidenceDriver.interview("S01"));

        Evidence linked = link(RECORDER, interview, outcome);

        assertThat(supporting(RECORDER, outcome)).containsExactly(interview.id());
        assertThat(link(interview, "out_none")).containsExactly("CONFLICT");
        assertThat(link(linked, "out_none")).containsExactly("NOT_FOUND");
        portal.ask(Account.PARTNER_NORTH, "evidence/outcomeEvidence", Map.of("id", outcome))
                .path("node.evidenceItems")
                .valueIsNull();

        evidence.update(Account.EVALUATOR, linked, Input.of("title", "A conversation"));
        assertThat(supporting(RECORDER, outcome))
                .as("who does not see an outcome leaves the link as it is")
                .containsExactly(interview.id());
    }

    @Test
    void whoDoesNotSeeAnOutcomeCannotFindOutWhetherItIsLinked() {
        Evidence interview = evidence.record(Account.EVALUATOR, EvidenceDriver.interview("S01"));
        String linked = outcome();
        Evidence item = link(RECORDER, interview, linked);

        for (String outcome : List.of(linked, outcome())) {
            assertThat(portal.codes(
                            Account.EVALUATOR,
                            "evidence/updateEvidenceItem",
                            item.input().with("content", Input.of("outcomeIds", List.of(outcome)))))
                    .containsExactly("NOT_FOUND");
        }
        evidence.update(Account.EVALUATOR, item, Input.of("outcomeIds", List.of()));
        assertThat(supporting(RECORDER, linked)).containsExactly(interview.id());
    }

    @Test
    void linkingTheSameOutcomesChangesNothing() {
        String first = outcome();
        String second = outcome();
        Evidence linked = link(RECORDER, evidence.recorded(EvidenceDriver.interview("S01")), first, second);

        assertThat(link(Account.MANAGER, linked, second, first)).isEqualTo(linked);
        evidence.see(RECORDER, linked)
                .path("evidenceItem.history[*].action")
                .entityList(String.class)
                .containsExactly("RECORDED", "LINKED");
    }

    @Test
    void theEvidenceOfSeveralOutcomesIsReadAtOnceAndTheLatestOfEachComesFirst() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, RECORDER);
        String first = outcome(task);
        String second = outcome(task);
        List<Evidence> all = IntStream.rangeClosed(1, 21)
                .mapToObj(day -> evidence.recorded(EvidenceDriver.interview("S01")
                        .with("date", "2025-12-%02d".formatted(day))
                        .with("outcomeIds", day == 1 ? List.of(first, second) : List.of(second))))
                .toList();

        Map<String, List<String>> read = new HashMap<>();
        commands.during(() -> read.putAll(supporting(task)));

        assertThat(read)
                .containsOnly(
                        Map.entry(first, ids(all.subList(0, 1))),
                        Map.entry(second, ids(all.subList(1, 21).reversed())));
        assertThat(commands.to("evidenceItems")).containsExactly("find");
    }

    @Test
    void muchEvidenceForAnOutcomeHidesThatOfNoOther() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, RECORDER);
        String first = outcome(task);
        String second = outcome(task);
        Evidence earliest = evidence.recorded(
                EvidenceDriver.interview("S01").with("date", "2025-10-01").with("outcomeIds", List.of(first)));
        List<Evidence> later = IntStream.rangeClosed(1, 40)
                .mapToObj(day -> evidence.recorded(EvidenceDriver.interview("S01")
                        .with("date", LocalDate.of(2025, 11, 1).plusDays(day).toString())
                        .with("outcomeIds", List.of(second))))
                .toList();

        assertThat(supporting(task))
                .containsOnly(
                        Map.entry(first, List.of(earliest.id())),
                        Map.entry(second, ids(later.subList(20, 40).reversed())));
    }

    private static List<String> ids(List<Evidence> items) {
        return items.stream().map(Evidence::id).toList();
    }

    private Map<String, List<String>> supporting(Task task) {
        return portal
                .readAll(RECORDER, "evidence/taskEvidence", Map.of("id", task.id()), "task.outcomes", Supported.class)
                .stream()
                .collect(Collectors.toMap(Supported::id, outcome -> ids(outcome.evidenceItems())));
    }

    private record Supported(String id, List<Evidence> evidenceItems) {}

    @Test
    void withdrawnEvidenceSupportsNoOutcome() {
        String outcome = outcome();
        Evidence linked = link(RECORDER, evidence.recorded(EvidenceDriver.interview("S01")), outcome);
        Evidence unlinked = link(RECORDER, linked);
        assertThat(supporting(RECORDER, outcome)).isEmpty();

        Evidence gone = evidence.withdraw(link(RECORDER, unlinked, outcome));

        assertThat(supporting(RECORDER, outcome)).isEmpty();
        assertThat(link(gone)).containsExactly("WRONG_STATE");
    }

    private Evidence link(Account account, Evidence item, String... outcomes) {
        return portal.change(
                account,
                "evidence/linkEvidenceItem",
                item.input().with("outcomeIds", List.of(outcomes)),
                "evidenceItem",
                Evidence.class);
    }

    private List<String> link(Evidence item, String... outcomes) {
        return portal.codes(RECORDER, "evidence/linkEvidenceItem", item.input().with("outcomeIds", List.of(outcomes)));
    }

    private List<String> supporting(Account account, String outcome) {
        return portal.readAll(
                account, "evidence/outcomeEvidence", Map.of("id", outcome), "node.evidenceItems[*].id", String.class);
    }

    private static final Input OUTCOME = Input.of("kind", "CHANGE_WITHIN_SYSTEM")
            .with("statement", "They ask first.")
            .with("contribution", "The workshop.")
            .with("evidence", "OBSERVED")
            .with("evidenceText", "Seen in team meetings.")
            .with("significance", "MODERATE");

    private List<String> codes(Input content) {
        return portal.codes(
                RECORDER,
                "evidence/recordEvidenceItem",
                Input.of("content", content).withKey());
    }
}
