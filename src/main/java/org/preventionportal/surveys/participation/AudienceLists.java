package org.preventionportal.surveys.participation;

import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Surveyors;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Takes the list of a campaign as a sheet, whatever door it came through. Sending it again is harmless. */
@Service
@NamedInterface("audience")
public class AudienceLists {

    private final SurveyMailing mailing;
    private final ApplicationEventPublisher events;

    AudienceLists(SurveyMailing mailing, ApplicationEventPublisher events) {
        this.mailing = mailing;
        this.events = events;
    }

    /**
     * Reads the sheet to its end.
     *
     * @throws BrokenFile where the sheet cannot be read
     */
    @Surveyors
    public UploadedAudience take(String campaign, InputStream sheet, Caller caller) {
        UploadedAudience taken = mailing.upload(new CampaignId(campaign), sheet, caller);
        events.publishEvent(AuditedAct.done(caller, "uploadSurveyAudience", campaign));
        return taken;
    }
}
