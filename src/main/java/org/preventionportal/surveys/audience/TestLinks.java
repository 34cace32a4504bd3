package org.preventionportal.surveys.audience;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.springframework.stereotype.Service;

/** Mails a caller a link to try a campaign out, and nobody else. */
@Service
class TestLinks {

    private final CampaignScope scope;
    private final Participations participations;
    private final Directory directory;
    private final Outbox outbox;

    TestLinks(CampaignScope scope, Participations participations, Directory directory, Outbox outbox) {
        this.scope = scope;
        this.participations = participations;
        this.directory = directory;
        this.outbox = outbox;
    }

    @OfficersAndEvaluators
    public SurveyCampaign send(TestSurveyCampaignInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.surveyCampaignId(), caller);
        if (campaign.state() == CampaignState.CLOSED) {
            throw new Refusal(
                    UserError.general(ErrorCode.WRONG_STATE, "The campaign is closed. Create another campaign."));
        }
        String address = directory
                .find(caller.id())
                .map(Directory.Account::email)
                .filter(email -> !email.isEmpty())
                .orElseThrow(() -> new Refusal(UserError.general(
                        ErrorCode.WRONG_STATE, "Your account has no email address. Ask an administrator to add it.")));
        outbox.post(List.of(mail(participations.listTest(campaign.id(), address))));
        return campaign;
    }

    private static Mail mail(Participation test) {
        return new Mail("survey.%s.0".formatted(test.id()), test.id(), Template.SURVEY_TEST, Map.of());
    }
}
