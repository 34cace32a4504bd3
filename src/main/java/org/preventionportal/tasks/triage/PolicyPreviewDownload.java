package org.preventionportal.tasks.triage;

import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.tables.writing.TableFile;
import org.preventionportal.tasks.priority.Weights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves how other weights would reorder the queue as a CSV file. */
@RestController
class PolicyPreviewDownload {

    private static final String ACTION = "exportPriorityPreview";

    private final PolicyChanges policies;
    private final AuditedDownloads downloads;

    PolicyPreviewDownload(PolicyChanges policies, AuditedDownloads downloads) {
        this.policies = policies;
        this.downloads = downloads;
    }

    /** The weights have their names on the page that previews them. */
    @GetMapping("/exports/priority-preview.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> download(
            @RequestParam("weights.reach") int reach,
            @RequestParam("weights.impact") int impact,
            @RequestParam("weights.intelligence") int intelligence,
            @RequestParam("weights.sustainability") int sustainability,
            @RequestParam("weights.spread") int spread) {
        Caller caller = Caller.current();
        var weights = new Weights(reach, impact, intelligence, sustainability, spread);
        return downloads.serve(
                "priority-preview",
                new TableFile("Moves", PolicyChanges.COLUMNS, policies.rows(weights, caller)),
                AuditEvent.done(caller, ACTION, null));
    }
}
