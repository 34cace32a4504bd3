package org.preventionportal.spreadsheets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the file of an import, beside GraphQL since it may be large: it is read as it comes and never held or stored as
 * a whole. Sending it again is harmless.
 */
@RestController
class ImportUpload {

    static final String PATH = "/imports/";

    private final Imports imports;

    ImportUpload(Imports imports) {
        this.imports = imports;
    }

    @PutMapping(path = PATH + "{id}", consumes = "text/csv")
    @HttpOperation("import")
    Map<String, Object> take(@PathVariable String id, HttpServletRequest request) throws IOException {
        if (imports.find(id, Caller.current()).isEmpty()) {
            throw RequestProblem.notFound("There is no such import. Create one first.");
        }
        try (InputStream file = request.getInputStream()) {
            return imports.take(id, file, Caller.current())
                    .map(ImportUpload::answer)
                    .orElseThrow(() -> new RequestProblem(
                            HttpStatus.CONFLICT,
                            "CONFLICT",
                            "Another upload for this import is being read. Wait until it has ended."));
        }
    }

    private static Map<String, Object> answer(Import run) {
        return Map.of("id", run.id(), "state", run.state(), "rows", run.rows());
    }
}
