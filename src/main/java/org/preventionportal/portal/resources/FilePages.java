package org.preventionportal.portal.resources;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.files.RejectedFile;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.resources.files.UploadId;
import org.preventionportal.resources.files.UploadReceiver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Serves the page for the files of a draft. The form creates the upload and sends the file in one request. */
@Controller
@Officers
class FilePages {

    private static final String CREATE_UPLOAD = "createResourceUpload";
    private static final String FILE = "file";

    private final Api api;
    private final UploadReceiver receiver;

    FilePages(Api api, UploadReceiver receiver) {
        this.api = api;
        this.receiver = receiver;
    }

    @PageMapping(
            path = "/resources/{id}/files",
            subject = "resourceId",
            accepts = {"createResourceUpload", "removeResourceFile"})
    String files(
            @PathVariable String id,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Page page)
            throws IOException {
        if (!page.isSubmitted() || !page.submitted().operation().equals(CREATE_UPLOAD)) {
            return page.show("resources/files");
        }
        SubmittedForm form = page.submitted();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return again(page, form, "Choose a file.");
        }
        MutationResult created = api.change(
                CREATE_UPLOAD,
                Map.of(
                        "idempotencyKey", form.first("idempotencyKey"),
                        "resourceId", id,
                        "name", file.getOriginalFilename()));
        if (!created.errors().isEmpty()) {
            return again(page, form, created.errors().getFirst().message());
        }
        try (InputStream content = file.getInputStream()) {
            var upload = new UploadId(Objects.requireNonNull(created.id()));
            receiver.take(upload, content, file.getSize(), Caller.current());
            return page.done(form, id);
        } catch (RejectedFile unfit) {
            return again(page, form, unfit.advice());
        } catch (Refusal refusal) {
            return again(page, form, refusal.errors().getFirst().message());
        }
    }

    /** Shows the form again with a new idempotency key, because another file needs another upload. */
    private static String again(Page page, SubmittedForm form, String message) {
        return page.again(new SubmittedForm(
                form.person(), form.path(), form.operation(), Map.of(), List.of(new FieldProblem(FILE, message))));
    }
}
