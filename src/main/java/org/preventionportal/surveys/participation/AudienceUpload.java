package org.preventionportal.surveys.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the list of a campaign as a sheet, beside GraphQL since it may be long. Sending it again is harmless. */
@RestController
class AudienceUpload {

    private final SurveyMailing mailing;
    private final ApplicationEventPublisher events;

    AudienceUpload(SurveyMailing mailing, ApplicationEventPublisher events) {
        this.mailing = mailing;
        this.events = events;
    }

    @PutMapping(path = "/surveys/{id}/audience", consumes = "text/csv")
    UploadedAudience take(@PathVariable String id, HttpServletRequest request) throws IOException {
        Caller caller = Caller.current();
        try (InputStream sheet = request.getInputStream()) {
            UploadedAudience taken = mailing.upload(new CampaignId(id), sheet, caller);
            events.publishEvent(AuditedAct.done(caller, "uploadSurveyAudience", id));
            return taken;
        }
    }
}
