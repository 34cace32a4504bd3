package org.preventionportal.surveys.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditedAct;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.DoorAnswers;
import org.preventionportal.platform.Refusal;
import org.preventionportal.spreadsheets.reading.BrokenFile;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> broken(BrokenFile broken) {
        return ResponseEntity.unprocessableContent()
                .body(Map.of("problems", List.of(broken.problem()), "correlationId", CorrelationId.current()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
        HttpStatus status = switch (refusal.errors().getFirst().code()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.CONFLICT;
        };
        return ResponseEntity.status(status)
                .body(Map.of("userErrors", refusal.errors(), "correlationId", CorrelationId.current()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> denied(AccessDeniedException denied) {
        events.publishEvent(AuditedAct.denied(Caller.current(), "uploadSurveyAudience"));
        return DoorAnswers.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is for those who run surveys.");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unavailable(DataAccessException failure) {
        return DoorAnswers.unavailable();
    }
}
