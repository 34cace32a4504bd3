package org.preventionportal.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.tables.writing.CsvFile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves what an administrator found in the audit trail as a file. The parameters are those of the search. */
@RestController
class AuditDownload {

    private final AuditRows rows;

    AuditDownload(AuditRows rows) {
        this.rows = rows;
    }

    @GetMapping("/exports/audit.csv")
    @HttpOperation("exportAuditTrail")
    void download(
            @RequestParam(required = false) @Nullable String actorId,
            @RequestParam(required = false) @Nullable String targetId,
            @ModelAttribute AuditFilter filter,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(CsvFile.TYPE.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, CsvFile.attachment("audit"));
        PersonId actor = actorId == null ? null : new PersonId(actorId);
        Caller caller = Caller.current();
        var csv = new CsvFile(response.getOutputStream(), AuditRows.COLUMNS);
        rows.forEach(actor, targetId, filter, caller, csv::write);
        csv.flush();
    }
}
