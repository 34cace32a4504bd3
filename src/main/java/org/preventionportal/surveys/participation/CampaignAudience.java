package org.preventionportal.surveys.participation;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Directory;
import org.preventionportal.access.Surveyors;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyInvitation;
import org.preventionportal.tasks.participants.OptOuts;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Whom a campaign writes to, for those who run it. */
@Service
@Validated
class CampaignAudience {

    private final CampaignScope scope;
    private final Audience audience;
    private final Participations participations;
    private final Directory directory;
    private final Outbox outbox;

    CampaignAudience(
            CampaignScope scope, Audience audience, Participations participations, Directory directory, Outbox outbox) {
        this.scope = scope;
        this.audience = audience;
        this.participations = participations;
        this.directory = directory;
        this.outbox = outbox;
    }

    /** Who would be asked if the campaign opened now. */
    @Surveyors
    public SurveyAudience preview(CampaignId id, Caller caller) {
        SurveyCampaign campaign = scope.load(id, caller);
        Audience.Found found = audience.of(campaign);
        return new SurveyAudience(
                found.addresses().size(),
                found.repeated(),
                found.optedOut(),
                CampaignScope.maySeeAddresses(campaign, caller)
                        ? found.addresses().stream().limit(SurveyAudience.SHOWN).toList()
                        : null);
    }

    /**
     * Puts the addresses of a sheet on the list of a campaign that has not opened.
     *
     * @throws BrokenFile where the sheet cannot be read
     */
    @Surveyors
    public UploadedAudience upload(CampaignId id, InputStream sheet, Caller caller) {
        SurveyCampaign campaign = scope.load(id, caller);
        if (campaign.state() != CampaignState.PLANNED || campaign.plan().invitation() != SurveyInvitation.LIST) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "A list is for a planned campaign whose invitation is LIST."));
        }
        AudienceSheet read = AudienceSheet.read(sheet);
        Set<String> all = new HashSet<>(participations.addresses(id));
        all.addAll(read.addresses());
        if (all.size() > Audience.MAX) {
            throw new Refusal(UserError.general(
                    ErrorCode.OUT_OF_RANGE, "A campaign asks at most %,d people.".formatted(Audience.MAX)));
        }
        Audience.Listed listed = audience.list(id, read.addresses());
        return new UploadedAudience(read.rows(), listed.people(), listed.optedOut(), read.problems());
    }

    /** Mails the caller, and nobody else, a link by which to try the campaign out. */
    @Surveyors
    public SurveyCampaign test(TestSurveyCampaignInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.campaignId(), caller);
        if (campaign.state() == CampaignState.CLOSED) {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, "It is over. Plan another one."));
        }
        String address = directory
                .find(caller.id())
                .map(Directory.Account::email)
                .filter(email -> !email.isEmpty())
                .orElseThrow(() -> new Refusal(UserError.general(
                        ErrorCode.WRONG_STATE, "Your account has no e-mail address. Ask an administrator for one.")));
        outbox.post(List.of(SurveyMail.test(participations.listTest(campaign.id(), address))));
        return campaign;
    }

    /** Mail to these came back: they are not written to again. */
    @Surveyors
    public SurveyCampaign recordBounces(@Valid RecordSurveyBouncesInput input, Caller caller) {
        SurveyCampaign campaign = scope.load(input.campaignId(), caller);
        if (!CampaignScope.maySeeAddresses(campaign, caller)) {
            throw new Refusal(UserError.input(
                    "campaignId", ErrorCode.NOT_ALLOWED, "The officer who runs it, or a manager, notes this."));
        }
        participations.bounced(
                campaign.id(), input.emails().stream().map(OptOuts::plain).toList());
        return campaign;
    }

    @Surveyors
    public SurveyProgress progress(SurveyCampaign campaign) {
        return SurveyProgress.of(participations.byMail(campaign.id()), participations.finishedInFives(campaign.id()));
    }

    /** The addresses that mail cannot reach; null for whoever does not work with the people behind them. */
    @Surveyors
    public @Nullable Window<Participation> failed(SurveyCampaign campaign, Caller caller, ScrollSubrange range) {
        return CampaignScope.maySeeAddresses(campaign, caller) ? participations.failed(campaign.id(), range) : null;
    }
}
