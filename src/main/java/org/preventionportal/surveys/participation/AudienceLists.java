package org.preventionportal.surveys.participation;

import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Surveyors;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Takes the list of a campaign as a sheet, whatever door it came through. Sending it again is harmless. */
@Service
@NamedInterface("audience")
public class AudienceLists {

    private final CampaignAudience audience;
    private final ApplicationEventPublisher events;

    AudienceLists(CampaignAudience audience, ApplicationEventPublisher events) {
        this.audience = audience;
        this.events = events;
    }

    /**
     * Reads the sheet to its end.
     *
     * @throws BrokenFile where the sheet cannot be read
     */
    @Surveyors
    public UploadedAudience take(String campaign, InputStream sheet, Caller caller) {
        UploadedAudience taken = audience.upload(new CampaignId(campaign), sheet, caller);
        events.publishEvent(AuditEvent.done(caller, "uploadSurveyAudience", campaign));
        return taken;
    }
}
