package org.preventionportal.portal.surveys;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.surveys.audience.AudienceLists;
import org.preventionportal.tables.reading.BrokenFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows whom a campaign invites, and accepts the list of people as a file. */
@Controller
class AudiencePages {

    private static final String FILE = "file";

    private final AudienceQuery audience;
    private final AudienceLists lists;
    private final Period gap;

    AudiencePages(AudienceQuery audience, AudienceLists lists, @Value("${portal.surveys.gap}") Period gap) {
        this.audience = audience;
        this.lists = lists;
        this.gap = gap;
    }

    @PageMapping(path = "/campaigns/{id}/audience", subject = "surveyCampaignId", accepts = "uploadSurveyAudience")
    String audience(
            @PathVariable String id,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Page page,
            HttpServletRequest request)
            throws IOException {
        if (!page.isSubmitted()) {
            return page.with("audience", audience.of(id, page)).with("gap", gap).view("surveys/audience", Map.of());
        }
        audience.campaign(id, page); // refuses callers who may not see the campaign, and records it in the audit trail
        SubmittedForm form = page.submitted();
        if (file == null || file.isEmpty()) {
            return page.again(form.with(List.of(new FieldProblem(FILE, "Choose a CSV file with addresses."))));
        }
        try (InputStream sheet = file.getInputStream()) {
            var uploaded = UploadedListView.of(lists.upload(id, sheet, Caller.current()));
            PendingForms.forget(request);
            RequestContextUtils.getOutputFlashMap(request).put("uploaded", uploaded);
            return "redirect:/campaigns/{id}/audience";
        } catch (BrokenFile broken) {
            var problem = broken.problem();
            return page.again(form.with(
                    List.of(new FieldProblem(FILE, "Row %d: %s".formatted(problem.row(), problem.message())))));
        } catch (Refusal refusal) {
            return page.again(form.with(refusal.errors().stream()
                    .map(UserError::message)
                    .map(message -> new FieldProblem(FILE, message))
                    .toList()));
        }
    }
}
