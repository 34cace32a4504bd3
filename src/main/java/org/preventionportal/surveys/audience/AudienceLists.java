package org.preventionportal.surveys.audience;

import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Invitees;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.tables.reading.BrokenFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Adds an uploaded list to a campaign, for the API and the portal. Uploading a list again is harmless. */
@Service
@NamedInterface("audience")
public class AudienceLists {

    /** How many people a campaign can invite. */
    public static final int MAX_PEOPLE = Invitees.MAX;

    private static final String ACTION = "uploadSurveyAudience";

    private final CampaignScope scope;
    private final Invitees invitees;
    private final Participations participations;
    private final EmailAddresses emails;
    private final ApplicationEventPublisher events;

    AudienceLists(
            CampaignScope scope,
            Invitees invitees,
            Participations participations,
            EmailAddresses emails,
            ApplicationEventPublisher events) {
        this.scope = scope;
        this.invitees = invitees;
        this.participations = participations;
        this.emails = emails;
        this.events = events;
    }

    /**
     * Reads the whole sheet and reports every row that is wrong.
     *
     * @throws BrokenFile if the sheet cannot be read
     */
    @OfficersAndEvaluators
    public UploadedAudience upload(String campaign, InputStream sheet, Caller caller) {
        try {
            UploadedAudience uploaded = add(new CampaignId(campaign), sheet, caller);
            events.publishEvent(AuditEvent.done(caller, ACTION, campaign));
            return uploaded;
        } catch (RuntimeException ended) {
            AuditEvent.refusedBy(ended, caller, ACTION).ifPresent(events::publishEvent);
            throw ended;
        }
    }

    private UploadedAudience add(CampaignId id, InputStream sheet, Caller caller) {
        SurveyCampaign campaign = scope.load(id, caller);
        if (campaign.state() != CampaignState.PLANNED || campaign.plan().invitation() != SurveyInvitation.LIST) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    "Upload a list only to a planned campaign that invites the people on a list."));
        }
        AudienceSheet read = AudienceSheet.read(sheet, emails);
        if (invitees.sizeWith(id, read.addresses()) > MAX_PEOPLE) {
            throw new Refusal(UserError.general(
                    ErrorCode.OUT_OF_RANGE,
                    "A campaign invites %,d people at most. Shorten the list.".formatted(MAX_PEOPLE)));
        }
        invitees.list(id, read.addresses());
        if (scope.find(id, caller).isEmpty()) { // deleted meanwhile
            participations.deleteAll(id);
            throw Refusal.notFound("surveyCampaignId", "campaign");
        }
        return new UploadedAudience(read.rows(), read.addresses().size(), read.problems());
    }
}
