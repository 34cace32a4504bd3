package org.preventionportal.surveys.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.Searched;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.tasks.Task;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds a campaign and enforces which state follows which. A closed campaign never reopens: its answers are counted
 * once, because comparing two results of a growing number of answers would disclose the answers in between. Those of a
 * rolling campaign are counted in batches that are large enough.
 *
 * @param snapshot the questionnaire as it was at the opening; null before
 * @param followUpOf null if the campaign is not a follow-up
 * @param code the secret of an open link; everybody in the room has the same, so it identifies nobody
 * @param isPrepared whether all participations are stored and all invitations are in the outbox
 * @param askedOn the day on which a rolling campaign last asked everybody who was due
 * @param batches in which the results of a rolling campaign come out; null for others, and before the opening
 * @param isCounted whether the results are there
 * @param closedOn null before, and for campaigns that closed before this was recorded
 * @param invitationsDeletedOn the day by which all were deleted; null while some are stored, and if nobody was invited
 */
@Document("surveyCampaigns")
public record SurveyCampaign(
        @BsonId CampaignId id,
        @Version long version,
        SurveyPlan plan,
        CampaignState state,
        @Nullable CampaignSnapshot snapshot,
        @Nullable FollowUp followUpOf,
        @Nullable String code,
        boolean isPrepared,
        @Nullable LocalDate askedOn,
        @Nullable ResultBatches batches,
        boolean isCounted,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate invitationsDeletedOn,
        List<SurveyNote> notes,
        PersonId createdBy,
        Instant createdAt,
        @Nullable String fingerprint)
        implements Keyed, Versioned, Searched {

    public static SurveyCampaign create(
            CampaignId id, SurveyPlan plan, PersonId createdBy, Instant createdAt, String fingerprint) {
        return new SurveyCampaign(
                id,
                0,
                plan,
                CampaignState.PLANNED,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                createdBy,
                createdAt,
                fingerprint);
    }

    SurveyCampaign update(SurveyPlan next) {
        require(
                state == CampaignState.PLANNED,
                "The campaign has opened already. Extend it, or create another campaign.");
        requireSamePeople(next);
        return copy(next, state);
    }

    private void requireSamePeople(SurveyPlan next) {
        boolean isSameInvitation = plan.invitation() == next.invitation();
        if (plan.invitation() == SurveyInvitation.LIST && !isSameInvitation) {
            throw new Refusal(UserError.input(
                    "plan.invitation",
                    ErrorCode.INVALID,
                    "This campaign invites the people on a list. Create another campaign for other people."));
        }
        if (plan.taskId() != null && !(isSameInvitation && Objects.equals(plan.tasks(), next.tasks()))) {
            throw new Refusal(UserError.input(
                    isSameInvitation ? "plan.tasks" : "plan.invitation",
                    ErrorCode.INVALID,
                    "This campaign is about one task. Create another campaign for other people."));
        }
    }

    /**
     * Ends the plan with the retention period, so that all emails and pages name the day on which the campaign closes.
     *
     * @param retention how long answers are kept from the opening
     */
    public SurveyCampaign open(Questionnaire questionnaire, LocalDate today, String openCode, Period retention) {
        require(state == CampaignState.PLANNED, "The campaign has opened already.");
        return copy(
                plan.endingBy(lastPossibleDay(today, retention)),
                CampaignState.OPEN,
                new CampaignSnapshot(questionnaire.form(), questionnaire.versionNumber(), today),
                plan.invitation().isByMail() ? null : openCode,
                plan.rolling() == null ? null : ResultBatches.first(plan.rolling(), today),
                false,
                closedOn,
                notes);
    }

    /** The days of the waves of a rolling campaign that ask the participants of a completed task. */
    public Map<SurveyWave, DateRange> asksDuring(Task task) {
        return snapshot == null ? Map.of() : plan.asksDuring(task, snapshot.openedOn(), closedOn);
    }

    SurveyCampaign pause() {
        require(state == CampaignState.OPEN, "Only an open campaign can be paused.");
        return copy(plan, CampaignState.PAUSED);
    }

    SurveyCampaign resume() {
        require(state == CampaignState.PAUSED, "The campaign is not paused.");
        return copy(plan, CampaignState.OPEN);
    }

    SurveyCampaign extend(ExtendSurveyCampaignInput input, LocalDate today, Period retention) {
        require(state.isRunning(), "Only a campaign that is open or paused can be extended.");
        LocalDate last = lastPossibleDay(requireSnapshot().openedOn(), retention);
        SurveyPlan extended = plan.extend(input.closesOn(), input.cap(), today, last);
        return copy(Boolean.TRUE.equals(input.keepsTasks()) ? extended.about(plan.tasks()) : extended, state);
    }

    SurveyCampaign close(LocalDate today) {
        require(state.isRunning(), "Only a campaign that is open or paused can be closed.");
        return copy(plan, CampaignState.CLOSED, snapshot, null, batches, false, today, notes);
    }

    /**
     * The last day of the plan, or an earlier one before the retention period ends: answers have no day of their own,
     * so those of a campaign are deleted together.
     */
    LocalDate lastDay(Period retention) {
        return plan.endingBy(lastPossibleDay(requireSnapshot().openedOn(), retention))
                .closesOn();
    }

    /** A month before the answers are deleted, and the addresses that decide how exactly they may be shown. */
    private static LocalDate lastPossibleDay(LocalDate openedOn, Period retention) {
        return openedOn.plus(retention).minusMonths(1);
    }

    SurveyCampaign annotate(SurveyNote note) {
        return copy(plan, state, snapshot, code, batches, isCounted, closedOn, note.addedTo(notes));
    }

    /** There are too few further responses: they wait for the next day that is set. */
    public SurveyCampaign postponeBatch(LocalDate today) {
        return with(requireBatches().postpone(nextBatchOn(today)), isCounted);
    }

    /** Nobody reads results while they are being replaced. */
    public SurveyCampaign beginBatch() {
        return with(requireBatches().begin(), false);
    }

    public SurveyCampaign completeBatch(LocalDate today) {
        LocalDate next = state.isRunning() ? nextBatchOn(today) : null;
        return with(requireBatches().complete(today, next), state.isRunning());
    }

    /** Ends the batches of a closed campaign; too few further responses are left out of its results. */
    public SurveyCampaign endBatches() {
        return with(requireBatches().end(), false);
    }

    private LocalDate nextBatchOn(LocalDate today) {
        return Objects.requireNonNull(plan.rolling())
                .resultsAfter(today, requireSnapshot().openedOn());
    }

    public ResultBatches requireBatches() {
        return Objects.requireNonNull(batches, "a rolling campaign that has opened has batches");
    }

    private SurveyCampaign copy(SurveyPlan nextPlan, CampaignState nextState) {
        return copy(nextPlan, nextState, snapshot, code, batches, isCounted, closedOn, notes);
    }

    /** A campaign with a larger cap has to be prepared again: it needs more ballots. */
    private SurveyCampaign copy(
            SurveyPlan nextPlan,
            CampaignState nextState,
            @Nullable CampaignSnapshot nextSnapshot,
            @Nullable String nextCode,
            @Nullable ResultBatches nextBatches,
            boolean hasResults,
            @Nullable LocalDate nextClosedOn,
            List<SurveyNote> nextNotes) {
        return new SurveyCampaign(
                id,
                version,
                nextPlan,
                nextState,
                nextSnapshot,
                followUpOf,
                nextCode,
                isPrepared && Objects.equals(nextPlan.cap(), plan.cap()),
                askedOn,
                nextBatches,
                hasResults,
                nextClosedOn,
                invitationsDeletedOn,
                nextNotes,
                createdBy,
                createdAt,
                fingerprint);
    }

    private SurveyCampaign with(ResultBatches nextBatches, boolean hasResults) {
        return copy(plan, state, snapshot, code, nextBatches, hasResults, closedOn, notes);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, otherwise));
        }
    }

    public CampaignSnapshot requireSnapshot() {
        return Objects.requireNonNull(snapshot, "a campaign that has opened has a snapshot");
    }

    /**
     * The day that decides in which period figures count the campaign. For an event form it is that of the session,
     * after which the form may open.
     */
    public LocalDate countedOn() {
        return Objects.requireNonNullElseGet(
                plan.sessionOn(), () -> requireSnapshot().openedOn());
    }

    /** Whether the campaign has opened and its last day is not over. A paused campaign counts. */
    public boolean isAnswerable(LocalDate today) {
        return state.isRunning() && !plan.closesOn().isBefore(today);
    }

    @Override
    public List<String> searchTerms() {
        return SearchTerms.ofWelsh(plan.name()); // a name is too short to show its language
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
