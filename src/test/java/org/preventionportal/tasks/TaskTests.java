package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Given;
import org.preventionportal.support.Needs;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.MergeReason;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;
import org.preventionportal.tasks.sharing.Sharing;
import org.preventionportal.tasks.sharing.Visibility;

/** What a task allows in which state, by the diagram of the domain. */
class TaskTests {

    private static final PersonId AUTHOR = new PersonId("author");
    private static final PersonId OFFICER = new PersonId("officer");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final Map<String, UnaryOperator<Task>> TRANSITIONS = Map.ofEntries(
            Map.entry("edit", task -> task.updateDraft(task.need(), NOW)),
            Map.entry("delete", Task::requireDraft),
            Map.entry("request", task -> task.request(TaskTests::queuePosition, AUTHOR, NOW)),
            Map.entry("acknowledge", task -> task.acknowledge(OFFICER, NOW)),
            Map.entry("ask", task -> task.requestInformation("How many?", OFFICER, NOW)),
            Map.entry("amend", task -> task.amend(otherNeed(task), TaskTests::queuePosition, AUTHOR, NOW)),
            Map.entry(
                    "reclassify",
                    task -> task.reclassify(otherNeed(task), "A talk.", TaskTests::queuePosition, OFFICER, NOW)),
            Map.entry("answer", task -> task.provideInformation("Ten.", AUTHOR, NOW)),
            Map.entry("accept", task -> task.accept(OFFICER, OFFICER, NOW)),
            Map.entry("assign", task -> task.assign(AUTHOR, null, OFFICER, NOW)),
            Map.entry(
                    "defer", task -> task.defer(LocalDate.of(2027, 1, 1), DeferralReason.OTHER, "Snow", OFFICER, NOW)),
            Map.entry("resume", task -> task.resume(OFFICER, NOW)),
            Map.entry("decline", task -> task.decline(DeclineReason.DUPLICATE, null, OFFICER, NOW)),
            Map.entry("merge", task -> task.mergeInto(other(), MergeReason.SAME_NEED, null, OFFICER, NOW)),
            Map.entry("withdraw", task -> task.withdraw(WithdrawalReason.OWN_CAPACITY, null, AUTHOR, NOW)),
            Map.entry("join", task -> task.join(organisation())),
            Map.entry("leave", task -> task.leave(new PartnerId("ptn_y"), AUTHOR, NOW)),
            Map.entry("schedule", task -> task.schedule(schedule(), OFFICER, NOW)),
            Map.entry("start", task -> task.start(OFFICER, NOW)),
            Map.entry("record", task -> task.record(workshop(), "The register came.")),
            Map.entry("complete", task -> task.complete(LondonTime.day(NOW), OFFICER, NOW)),
            Map.entry(
                    "end",
                    task -> task.notComplete(
                            NotCompletedReason.FUNDING_OR_CAPACITY, null, LondonTime.day(NOW), OFFICER, NOW)));

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void eachStateAllowsItsTransitionsOnly(TaskState state) {
        Set<String> allowed = switch (state) {
            case DRAFT -> Set.of("edit", "delete", "request");
            case REQUESTED ->
                Set.of(
                        "amend",
                        "reclassify",
                        "acknowledge",
                        "ask",
                        "accept",
                        "defer",
                        "decline",
                        "merge",
                        "withdraw",
                        "join");
            case INFORMATION_REQUESTED ->
                Set.of("amend", "reclassify", "answer", "decline", "merge", "withdraw", "join");
            case DEFERRED -> Set.of("amend", "reclassify", "resume", "withdraw", "join");
            case ACCEPTED -> Set.of("reclassify", "assign", "schedule", "start", "end", "join");
            case IN_PROGRESS -> Set.of("reclassify", "assign", "schedule", "record", "complete", "end", "join");
            case COMPLETED -> Set.of("record");
            case NOT_COMPLETED, DECLINED, MERGED, WITHDRAWN -> Set.of();
        };
        Task task = in(state);
        TRANSITIONS.forEach((name, act) -> {
            if (allowed.contains(name)) {
                assertThat(act.apply(task).id()).as(name).isEqualTo(task.id());
            } else {
                assertThat(refusal(task, act).errors())
                        .as(name)
                        .extracting(UserError::code)
                        .containsExactly(ErrorCode.WRONG_STATE);
            }
        });
    }

    @Test
    void everyChangeIsInTheHistoryAndNothingIsTakenOut() {
        Task task = in(TaskState.INFORMATION_REQUESTED);
        Task answered = task.provideInformation("Ten.", AUTHOR, NOW);
        assertThat(answered.history())
                .startsWith(task.history().toArray(TaskHistoryEntry[]::new))
                .hasSize(task.history().size() + 1);
        assertThat(answered.history().getLast())
                .extracting(
                        TaskHistoryEntry::action,
                        TaskHistoryEntry::actor,
                        TaskHistoryEntry::occurredAt,
                        TaskHistoryEntry::fromState,
                        TaskHistoryEntry::toState,
                        TaskHistoryEntry::text)
                .containsExactly(
                        TaskHistoryEntry.Action.INFORMATION_PROVIDED,
                        AUTHOR,
                        NOW,
                        TaskState.INFORMATION_REQUESTED,
                        TaskState.REQUESTED,
                        "Ten.");
    }

    @Test
    void questionsAndDeferralsKeepTheTimeOfTheRequest() {
        Task requested = in(TaskState.REQUESTED);
        Instant later = NOW.plusSeconds(1000);
        Task back = requested
                .requestInformation("How many?", OFFICER, later)
                .provideInformation("Ten.", AUTHOR, later)
                .defer(LocalDate.of(2027, 1, 1), DeferralReason.AWAITING_EVENT, null, OFFICER, later)
                .resume(OFFICER, later);
        assertThat(back.requestedAt()).isEqualTo(requested.requestedAt());
        assertThat(back.deferredUntil()).isNull();
    }

    @Test
    void sharingAndOverridingLeaveADeferralAsItIs() {
        Task deferred = in(TaskState.DEFERRED);
        assertThat(deferred.share(new Sharing(Visibility.AUTHOR, List.of()), AUTHOR, NOW)
                        .deferredUntil())
                .isEqualTo(deferred.deferredUntil());
        assertThat(deferred.overridePriority(new PriorityOverride(50, "So", OFFICER, NOW))
                        .deferredUntil())
                .isEqualTo(deferred.deferredUntil());
    }

    @Test
    void aMissingOverrideCannotBeRestored() {
        assertThat(refusal(in(TaskState.REQUESTED), task -> task.restorePriority("So", OFFICER, NOW))
                        .errors())
                .extracting(UserError::code)
                .containsExactly(ErrorCode.WRONG_STATE);
    }

    /** The table of what may follow what has ends, and each is reached from a state that is no end. */
    @Test
    void everyStateButTheFirstIsReachedAndEndsAreEnds() {
        var reached = EnumSet.noneOf(TaskState.class);
        Arrays.stream(TaskState.values()).forEach(state -> reached.addAll(state.next()));
        assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(TaskState.DRAFT)));
        assertThat(Arrays.stream(TaskState.values())
                        .filter(state -> state.next().isEmpty()))
                .containsExactlyInAnyOrderElementsOf(TaskState.ENDED);
    }

    private static Refusal refusal(Task task, UnaryOperator<Task> act) {
        return catchThrowableOfType(Refusal.class, () -> act.apply(task));
    }

    private static Task in(TaskState state) {
        Need need = Given.need(Region.NORTH_EAST);
        var origin = new Origin(new PartnerId("ptn_x"), PartnerKind.HEALTH, null, AUTHOR, NOW, null, null);
        Task draft = Task.draft(new TaskId("tsk_x"), origin, need);
        if (state == TaskState.DRAFT) {
            return draft;
        }
        Task requested = draft.request(TaskTests::queuePosition, AUTHOR, NOW);
        return switch (state) {
            case REQUESTED -> requested;
            case INFORMATION_REQUESTED -> act("ask").apply(requested);
            case DEFERRED -> act("defer").apply(requested);
            case ACCEPTED -> act("accept").apply(requested);
            case DECLINED -> act("decline").apply(requested);
            case MERGED -> act("merge").apply(requested);
            case WITHDRAWN -> act("withdraw").apply(requested);
            case IN_PROGRESS -> begun(requested);
            case COMPLETED -> act("complete").apply(begun(requested));
            case NOT_COMPLETED -> act("end").apply(begun(requested));
            case DRAFT -> draft;
        };
    }

    private static Task begun(Task requested) {
        return requested.accept(OFFICER, OFFICER, NOW).start(OFFICER, NOW).record(workshop());
    }

    private static Need otherNeed(Task task) {
        Need need = task.need();
        return Needs.with(need, Map.of("title", "A talk", "kind", TaskKind.PRESENTATION, "aim", Aim.AWARENESS));
    }

    @Test
    void anAcceptedTaskStaysInItsRegionAndKeepsItsScore() {
        Task accepted = in(TaskState.ACCEPTED);
        Task reclassified = act("reclassify").apply(accepted);

        assertThat(reclassified.need().aim()).isEqualTo(Aim.AWARENESS);
        assertThat(reclassified.queuePosition()).isEqualTo(accepted.queuePosition());
        assertThat(refusal(
                                accepted,
                                task -> task.reclassify(
                                        Given.need(Region.WALES), "Moved.", TaskTests::queuePosition, OFFICER, NOW))
                        .errors())
                .extracting(UserError::field)
                .containsExactly(List.of("input", "region"));
    }

    @Test
    void aRequestIsAmendedSoManyTimesOnly() {
        Task task = in(TaskState.REQUESTED);
        for (int i = 0; i < RequestTransitions.MAX_AMENDMENTS; i++) {
            Need need = i % 2 == 0 ? otherNeed(task) : Given.need(Region.NORTH_EAST);
            task = task.amend(need, TaskTests::queuePosition, AUTHOR, NOW);
        }
        assertThat(refusal(task, act("amend")).errors())
                .extracting(UserError::code)
                .containsExactly(ErrorCode.FULL);
    }

    private static Task other() {
        var origin = new Origin(new PartnerId("ptn_z"), PartnerKind.HEALTH, null, AUTHOR, NOW, null, null);
        return Task.draft(new TaskId("tsk_z"), origin, Given.need(Region.WALES))
                .request(TaskTests::queuePosition, AUTHOR, NOW);
    }

    private static CoBeneficiary organisation() {
        return new CoBeneficiary(
                new PartnerId("ptn_y"),
                PartnerKind.HEALTH,
                AUTHOR,
                NOW,
                "We too",
                "So do we.",
                new Reach(1, 0, 0, 0, Reach.Method.ESTIMATE),
                Sharing.WITH_ORGANISATION,
                null);
    }

    private static Schedule schedule() {
        return Schedule.ofDays(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), "Town hall", List.of());
    }

    private static Activity workshop() {
        var figure = new ReachFigure(ReachKind.PROFESSIONALS, ReachStage.DELIVERED, 12, Reach.Method.REGISTER);
        return new Activity(
                "act_x",
                "A workshop",
                LocalDate.of(2026, 11, 2),
                null,
                List.of(),
                List.of(figure),
                List.of(),
                OFFICER,
                NOW,
                null);
    }

    private static UnaryOperator<Task> act(String name) {
        return Objects.requireNonNull(TRANSITIONS.get(name));
    }

    private static QueuePosition queuePosition() {
        return QueuePosition.of(new Score(1, 50, 50, 50, 50, 35, 15), new Weights(20, 20, 20, 20, 20));
    }
}
