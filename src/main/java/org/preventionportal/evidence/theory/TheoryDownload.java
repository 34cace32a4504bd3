package org.preventionportal.evidence.theory;

import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.evidence.theory.support.TheorySheet;
import org.preventionportal.platform.errors.HttpOperation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the Theory of Change as a CSV file, with what supports its elements. */
@RestController
class TheoryDownload {

    private static final String ACTION = "exportTheoryOfChange";

    private final TheoryQueries theory;
    private final AuditedDownloads downloads;

    TheoryDownload(TheoryQueries theory, AuditedDownloads downloads) {
        this.theory = theory;
        this.downloads = downloads;
    }

    @GetMapping("/exports/theory-of-change.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> download() {
        return downloads.serve(
                "theory-of-change",
                TheorySheet.of(theory.publishable()),
                AuditEvent.done(Caller.current(), ACTION, null));
    }
}
