package org.preventionportal.portal.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.spreadsheets.Imports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Serves the pages of imports. The form that creates an import sends the file, which is read in the background. */
@Controller
class ImportPages {

    private static final String FILE = "file";
    private static final String ONE = "/programme/imports/";

    private final Api api;
    private final Imports imports;

    ImportPages(Api api, Imports imports) {
        this.api = api;
        this.imports = imports;
    }

    @PageMapping(path = "/programme/imports", accepts = "createImport")
    String imports(
            Page page,
            HttpServletRequest request,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file)
            throws IOException {
        return page.isSubmitted() ? create(page, request, file) : page.view("programme/imports", Map.of());
    }

    @PageMapping(path = "/participants", accepts = "createParticipantImport")
    String participants(
            Page page,
            HttpServletRequest request,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file)
            throws IOException {
        return page.isSubmitted() ? create(page, request, file) : page.view("programme/participants", Map.of());
    }

    private String create(Page page, HttpServletRequest request, @Nullable MultipartFile file) throws IOException {
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(form);
        Map<String, Object> input = reader.object(page.inputOf(form.operation()), "", Map.of());
        List<FieldProblem> problems = new ArrayList<>(reader.problems());
        if (file == null || file.isEmpty()) {
            problems.add(missing());
        }
        if (!problems.isEmpty()) {
            return page.again(form.with(problems));
        }
        MutationResult opened = api.change(form.operation(), input);
        return opened.errors().isEmpty()
                ? take(Objects.requireNonNull(opened.id()), Objects.requireNonNull(file), request)
                : page.again(form.with(opened.errors()));
    }

    @PageMapping(path = "/programme/imports/{id}", accepts = "sendImportFile")
    String progress(
            Page page,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file)
            throws IOException {
        if (!page.isSubmitted()) {
            return page.view("programme/import", Map.of());
        }
        page.ask("programme/import", Map.of()); // whether it is there, and for whom
        return file == null || file.isEmpty()
                ? page.again(page.submitted().with(List.of(missing())))
                : take(id, file, request);
    }

    private static FieldProblem missing() {
        return new FieldProblem(FILE, "Choose the file.");
    }

    /** Where another file is being read for the same import, its progress shows that. */
    private String take(String id, MultipartFile file, HttpServletRequest request) throws IOException {
        PendingForms.forget(request);
        InputStream content = file.getInputStream();
        if (!imports.receive(id, content, Caller.current())) {
            content.close();
        }
        return "redirect:" + ONE + id;
    }
}
