package org.preventionportal.surveys.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.CampaignForms;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.springframework.stereotype.Component;

/**
 * Finds what a token opens. Every token causes the same database queries, so that the response time does not reveal
 * whether a token was used up or never existed.
 */
@Component
class SurveyLinks {

    static final CampaignId NONE = new CampaignId("none");

    private final Campaigns campaigns;
    private final Participations participations;
    private final BallotBox ballots;
    private final CampaignForms forms;
    private final Clock clock;

    SurveyLinks(
            Campaigns campaigns, Participations participations, BallotBox ballots, CampaignForms forms, Clock clock) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.ballots = ballots;
        this.forms = forms;
        this.clock = clock;
    }

    Optional<SurveyAccess> find(String token) {
        Participation participation =
                participations.findByLink(Token.link(token)).orElse(null);
        String key = Token.key(token);
        Ballot ballot = ballots.find(key).orElse(null);
        CampaignId started = ballots.findStart(key).orElse(ballot == null ? null : ballot.campaign());
        boolean isUsedUp = participation != null && participation.openedOn() != null && ballot == null;
        return campaigns
                .find(campaignOf(participation, started), token)
                .filter(_ -> !isUsedUp)
                .filter(open -> isOpen(open, participation, ballot))
                .map(open -> new SurveyAccess(
                        open,
                        forms.of(open),
                        participation,
                        ballot,
                        started != null,
                        participation == null && started == null && isFull(open)));
    }

    /** A link that works is no secret, so it may cost one query more. */
    private boolean isFull(SurveyCampaign behindOpenLink) {
        return !ballots.hasPlace(behindOpenLink.id());
    }

    private static CampaignId campaignOf(@Nullable Participation participation, @Nullable CampaignId started) {
        if (started != null) {
            return started;
        }
        return participation == null ? NONE : participation.campaign();
    }

    private boolean isOpen(SurveyCampaign campaign, @Nullable Participation participation, @Nullable Ballot ballot) {
        if (ballot != null
                && participation == null
                && campaign.plan().invitation().isByMail()) {
            return false; // an interrupted start with a second link
        }
        LocalDate today = LondonTime.today(clock);
        if (participation != null && !participation.isAnswerable(today)) {
            return false;
        }
        boolean isTest = (participation != null && participation.isTest()) || (ballot != null && ballot.isTest());
        return campaign.isAnswerable(today) || (isTest && campaign.state() == CampaignState.PLANNED);
    }
}
