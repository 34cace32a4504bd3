package org.preventionportal.surveys.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Keyed;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A survey from its plan to its end. It ends for good: results come out once, when nobody can answer any more, since two
 * looks at a growing number of answers would tell what came between.
 *
 * @param asked what it asks; null before it opens
 * @param followUp what it follows; null for a first one
 * @param code the secret of an open link; it leads everybody to the same door, so it identifies nobody
 * @param isPrepared whether everybody to be asked is in the ledger and has been posted an invitation
 * @param isCounted whether its results are there
 */
@Document("surveyCampaigns")
@CompoundIndex(name = "newest", def = "{'plannedAt': -1, '_id': 1}")
@CompoundIndex(name = "work", def = "{'state': 1, 'isPrepared': 1, 'isCounted': 1}")
@CompoundIndex(name = "counted", def = "{'isCounted': 1, 'asked.openedOn': -1, '_id': 1}")
@CompoundIndex(name = "code", def = "{'code': 1}", sparse = true)
@CompoundIndex(name = "followUps", def = "{'followUp.of': 1}", sparse = true)
public record SurveyCampaign(
        @Id CampaignId id,
        @Version long version,
        SurveyPlan plan,
        CampaignState state,
        @Nullable CampaignSnapshot snapshot,
        @Nullable FollowUp followUp,
        @Nullable String code,
        boolean isPrepared,
        boolean isCounted,
        List<SurveyNote> remarks,
        PersonId author,
        Instant plannedAt,
        @Nullable String fingerprint)
        implements Keyed {

    private static final int MAX_NOTES = 50;

    static SurveyCampaign plan(CampaignId id, SurveyPlan plan, PersonId author, Instant at, String fingerprint) {
        return new SurveyCampaign(
                id, 0, plan, CampaignState.PLANNED, null, null, null, false, false, List.of(), author, at, fingerprint);
    }

    SurveyCampaign with(SurveyPlan next) {
        require(state == CampaignState.PLANNED, "It has opened already. Extend it, or plan another one.");
        return copy(next, state, snapshot, code, remarks);
    }

    SurveyCampaign open(Questionnaire questionnaire, LocalDate today, String openCode) {
        require(state == CampaignState.PLANNED, "It has opened already.");
        return copy(
                plan,
                CampaignState.OPEN,
                new CampaignSnapshot(questionnaire.form(), questionnaire.versionNumber(), today),
                plan.invitation().isByMail() ? null : openCode,
                remarks);
    }

    SurveyCampaign pause() {
        require(state == CampaignState.OPEN, "Only an open campaign can be paused.");
        return copy(plan, CampaignState.PAUSED, snapshot, code, remarks);
    }

    SurveyCampaign resume() {
        require(state == CampaignState.PAUSED, "It is not paused.");
        return copy(plan, CampaignState.OPEN, snapshot, code, remarks);
    }

    /** Never earlier, and never for fewer: those who were told so must be able to rely on it. */
    SurveyCampaign extend(LocalDate closesOn, @Nullable Integer cap, LocalDate today) {
        require(state.isRunning(), "Only a campaign that runs can be extended.");
        SurveyPlan.refuseDay("closesOn", closesOn, today);
        boolean isShorter = closesOn.isBefore(plan.closesOn());
        Integer most = cap == null ? plan.cap() : cap;
        boolean isSmaller = plan.cap() == null ? most != null : most == null || most < plan.cap();
        if (isShorter || isSmaller) {
            throw new Refusal(UserError.input(
                    isShorter ? "closesOn" : "cap",
                    ErrorCode.OUT_OF_RANGE,
                    "A campaign can be made longer and an open link's cap larger, not the other way."));
        }
        return copy(plan.until(closesOn, most), state, snapshot, code, remarks);
    }

    SurveyCampaign close() {
        require(state.isRunning(), "It does not run.");
        return copy(plan, CampaignState.CLOSED, snapshot, null, remarks);
    }

    SurveyCampaign remark(SurveyNote note) {
        require(remarks.size() < MAX_NOTES, "There are 50 remarks. Say it in one of those.");
        return copy(
                plan,
                state,
                snapshot,
                code,
                Stream.concat(remarks.stream(), Stream.of(note)).toList());
    }

    /** The same questions to the same people; those who have opted out by then are not asked. */
    SurveyCampaign followUp(int months, LocalDate today, Instant at) {
        CampaignSnapshot before = requireSnapshot();
        long days = ChronoUnit.DAYS.between(before.openedOn(), plan.closesOn());
        return new SurveyCampaign(
                id.followUp(months),
                0,
                plan.followUp(months, today.plusDays(days)),
                CampaignState.OPEN,
                new CampaignSnapshot(before.form(), before.edition(), today),
                new FollowUp(id, months),
                null,
                false,
                false,
                List.of(),
                author,
                at,
                null);
    }

    /** With a larger room it has to be prepared again. */
    private SurveyCampaign copy(
            SurveyPlan nextPlan,
            CampaignState nextState,
            @Nullable CampaignSnapshot nextAsked,
            @Nullable String nextCode,
            List<SurveyNote> nextRemarks) {
        return new SurveyCampaign(
                id,
                version,
                nextPlan,
                nextState,
                nextAsked,
                followUp,
                nextCode,
                isPrepared && Objects.equals(nextPlan.cap(), plan.cap()),
                isCounted,
                nextRemarks,
                author,
                plannedAt,
                fingerprint);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, otherwise));
        }
    }

    public CampaignSnapshot requireSnapshot() {
        return Objects.requireNonNull(snapshot, "a campaign that has opened asks something");
    }

    /** Whether a link of it leads anywhere. */
    public boolean isAnswerable(LocalDate today) {
        return state.isRunning() && !plan.closesOn().isBefore(today);
    }
}
