package org.preventionportal.surveys.audience;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepts the list of a campaign as a CSV file. It is not a GraphQL operation because the file may be large. */
@RestController
class AudienceUpload {

    private final AudienceLists lists;

    AudienceUpload(AudienceLists lists) {
        this.lists = lists;
    }

    @PutMapping(path = "/surveys/{id}/audience", consumes = "text/csv")
    @HttpOperation("uploadSurveyAudience")
    UploadedAudience upload(@PathVariable String id, HttpServletRequest request) throws IOException {
        try (InputStream sheet = request.getInputStream()) {
            return lists.upload(id, sheet, Caller.current());
        }
    }
}
