package org.preventionportal.portal.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.files.RejectedFile;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.tasks.documents.DocumentReceiver;
import org.preventionportal.tasks.documents.DocumentUploadId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Serves the pages for the documents of a task. A form creates the upload and sends the file in one request. */
@Controller
class DocumentPages {

    private static final String CREATE_UPLOAD = "createDocumentUpload";
    private static final String FILE = "file";

    /** Problems of other fields of the input are shown at the file. */
    private static final Set<String> FIELDS = Set.of("title", "partnerId", "isReviewed");

    private final Api api;
    private final DocumentReceiver receiver;

    DocumentPages(Api api, DocumentReceiver receiver) {
        this.api = api;
        this.receiver = receiver;
    }

    @PageMapping(path = "/tasks/{id}/documents", subject = "taskId", accepts = "createDocumentUpload")
    String documents(
            @PathVariable String id,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Page page)
            throws IOException {
        return page.isSubmitted() ? send(Map.of("taskId", id), file, page) : page.view("tasks/documents", Map.of());
    }

    @PageMapping(
            path = "/tasks/{id}/documents/{documentId}",
            subject = "taskId",
            accepts = {"createDocumentUpload", "commentOnDocument", "removeDocumentVersion", "markDocumentRead"})
    String document(
            @PathVariable String id,
            @PathVariable String documentId,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Page page)
            throws IOException {
        if (!page.isSubmitted()) {
            page.ask("tasks/document", Map.of());
            return page.with("document", chosen(page.found("task"), documentId)).plain("tasks/document");
        }
        return page.submitted().operation().equals(CREATE_UPLOAD)
                ? send(Map.of("taskId", id, "documentId", documentId), file, page)
                : page.send(Map.of());
    }

    private static Map<?, ?> chosen(@Nullable Object task, String document) {
        return QueryResult.children((Map<?, ?>) Objects.requireNonNull(task), "documents")
                .filter(one -> document.equals(one.get("id")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param target the task, and the document if there is one */
    private String send(Map<String, Object> target, @Nullable MultipartFile file, Page page) throws IOException {
        SubmittedForm form = page.submitted();
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            return again(page, form, List.of(new FieldProblem(FILE, "Choose a file.")));
        }
        MutationResult created = api.change(CREATE_UPLOAD, input(target, name, form));
        if (!created.errors().isEmpty()) {
            return again(
                    page,
                    form,
                    created.errors().stream().map(DocumentPages::placed).toList());
        }
        try (InputStream content = file.getInputStream()) {
            var upload = new DocumentUploadId(Objects.requireNonNull(created.id()));
            receiver.take(upload, content, file.getSize(), Caller.current());
            return page.done(form, Objects.requireNonNull(target.get("taskId")).toString());
        } catch (RejectedFile | RateLimited refused) {
            return again(page, form, List.of(new FieldProblem(FILE, refused.advice())));
        } catch (Refusal refusal) {
            return again(
                    page,
                    form,
                    List.of(new FieldProblem(FILE, refusal.errors().getFirst().message())));
        }
    }

    private static Map<String, Object> input(Map<String, Object> target, String name, SubmittedForm form) {
        Map<String, Object> input = new HashMap<>(target);
        input.put("idempotencyKey", form.first("idempotencyKey"));
        input.put("name", name);
        for (String field : List.of("title", "partnerId")) {
            if (!form.first(field).isBlank()) {
                input.put(field, form.first(field));
            }
        }
        if (form.values().getOrDefault("isReviewed", List.of()).contains("true")) {
            input.put("isReviewed", true);
        }
        return input;
    }

    private static FieldProblem placed(FieldProblem problem) {
        return FIELDS.contains(problem.field()) ? problem : problem.at(FILE);
    }

    /** Shows the form again with a new idempotency key, because another file needs another upload. */
    private static String again(Page page, SubmittedForm form, List<FieldProblem> problems) {
        Map<String, List<String>> typed = new HashMap<>(form.values());
        typed.keySet().retainAll(FIELDS);
        return page.again(new SubmittedForm(form.person(), form.path(), form.operation(), typed, problems));
    }
}
