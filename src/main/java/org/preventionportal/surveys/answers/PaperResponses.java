package org.preventionportal.surveys.answers;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignForms;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Language;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Records the answers of people who have filled in a form on paper. Each takes a place of the open link, and is marked
 * as typed in, because staff have read it.
 */
@Service
@Validated
class PaperResponses {

    private final CampaignScope scope;
    private final CampaignForms forms;
    private final BallotBox ballots;
    private final Validator validator;
    private final Clock clock;

    PaperResponses(CampaignScope scope, CampaignForms forms, BallotBox ballots, Validator validator, Clock clock) {
        this.scope = scope;
        this.forms = forms;
        this.ballots = ballots;
        this.validator = validator;
        this.clock = clock;
    }

    /** The form with all its questions. Empty for everybody who may not type in answers. */
    @OfficersAndEvaluators
    public Optional<Survey> form(SurveyCampaign campaign, Language language, Caller caller) {
        return CampaignScope.mayRun(campaign, caller) && takesPaper(campaign)
                ? Optional.of(Survey.whole(forms.of(campaign), language))
                : Optional.empty();
    }

    @OfficersAndEvaluators
    public SurveyCampaign record(@Valid RecordPaperResponseInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.surveyCampaignId(), caller);
        if (!takesPaper(campaign)) {
            throw new Refusal(UserError.input(
                    "surveyCampaignId",
                    ErrorCode.WRONG_STATE,
                    "Type in paper forms only for an open campaign with one link for a room of people."));
        }
        var selection = new AnswerSelection(forms.of(campaign), Map.of(), validator).select(input.answers());
        if (!selection.errors().isEmpty()) {
            throw new Refusal(selection.errors().toArray(UserError[]::new));
        }
        Map<String, Answer> answers = selection.answers();
        if (answers.isEmpty()) {
            throw new Refusal(UserError.input("answers", ErrorCode.REQUIRED, "Enter at least one answer."));
        }
        Ballot cast = ballots.typeIn(campaign.id(), caller.id(), input.idempotencyKey(), answers)
                .orElseThrow(PaperResponses::full);
        if (!cast.campaign().equals(campaign.id()) || !cast.answers().equals(answers)) {
            throw new Refusal(UserError.input(
                    "idempotencyKey", ErrorCode.KEY_REUSED, "This key was used for another form. Use a new key."));
        }
        return campaign;
    }

    private boolean takesPaper(SurveyCampaign campaign) {
        return campaign.plan().invitation() == SurveyInvitation.OPEN_LINK
                && campaign.state() == CampaignState.OPEN
                && campaign.isAnswerable(LondonTime.today(clock));
    }

    private static Refusal full() {
        return new Refusal(UserError.input(
                "surveyCampaignId",
                ErrorCode.FULL,
                "All places of this survey are taken. Extend the campaign to more people first."));
    }
}
