package org.preventionportal.surveys.participation;

import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.OfficersAndEvaluators;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Adds an uploaded list to a campaign, for the API and the portal. Uploading a list again is harmless. */
@Service
@NamedInterface("audience")
public class AudienceLists {

    /** How many people a campaign can invite. */
    public static final int MAX_PEOPLE = Audience.MAX;

    private static final String ACTION = "uploadSurveyAudience";

    private final CampaignAudience audience;
    private final ApplicationEventPublisher events;

    AudienceLists(CampaignAudience audience, ApplicationEventPublisher events) {
        this.audience = audience;
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
            UploadedAudience uploaded = audience.upload(new CampaignId(campaign), sheet, caller);
            events.publishEvent(AuditEvent.done(caller, ACTION, campaign));
            return uploaded;
        } catch (BrokenFile broken) {
            refused(caller, broken.code());
            throw broken;
        } catch (Refusal refusal) {
            refused(caller, refusal.errors().getFirst().code().name());
            throw refusal;
        }
    }

    private void refused(Caller caller, String code) {
        events.publishEvent(AuditEvent.refused(caller, ACTION, code));
    }
}
