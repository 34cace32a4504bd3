package org.preventionportal.audit;

import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.tables.writing.CsvFile;
import org.preventionportal.tables.writing.TableFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Serves tables that fit into memory as CSV files, and records each download in the audit trail. */
@Component
public class AuditedDownloads {

    private final ApplicationEventPublisher events;

    AuditedDownloads(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param name of the file, without its ending */
    public ResponseEntity<byte[]> serve(String name, TableFile table, AuditEvent download) {
        events.publishEvent(download);
        return ResponseEntity.ok()
                .contentType(CsvFile.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, CsvFile.attachment(name))
                .body(table.csv());
    }

    /** Returns the refusal of a file that is not there for the caller, and records it. */
    public RequestProblem notFound(Caller caller, String action, String advice) {
        events.publishEvent(AuditEvent.refused(caller, action, ErrorCode.NOT_FOUND.name()));
        return RequestProblem.notFound(advice);
    }
}
