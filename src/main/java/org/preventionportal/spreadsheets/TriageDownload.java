package org.preventionportal.spreadsheets;

import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.spreadsheets.writing.CsvDownloads;
import org.preventionportal.spreadsheets.writing.Sheet;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.todo.RegionWorkloads;
import org.preventionportal.tasks.triage.PolicyChanges;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves what each region has to deal with, and how other weights would reorder the queue, as CSV files. */
@RestController
class TriageDownload {

    private static final String EXPORT_REGIONS = "exportRegions";
    private static final String EXPORT_PREVIEW = "exportPriorityPreview";

    private final RegionWorkloads regions;
    private final PolicyChanges policies;
    private final CsvDownloads downloads;

    TriageDownload(RegionWorkloads regions, PolicyChanges policies, CsvDownloads downloads) {
        this.regions = regions;
        this.policies = policies;
        this.downloads = downloads;
    }

    @GetMapping("/exports/regions.csv")
    @HttpOperation(value = EXPORT_REGIONS, allowedTo = "This is for officers and programme managers.")
    ResponseEntity<byte[]> regions() {
        Caller caller = Caller.current();
        return downloads.serve(
                "regions",
                new Sheet("Regions", RegionWorkloads.COLUMNS, regions.rows(caller)),
                AuditEvent.done(caller, EXPORT_REGIONS, null));
    }

    /** The weights have their names on the page that previews them. */
    @GetMapping("/exports/priority-preview.csv")
    @HttpOperation(value = EXPORT_PREVIEW, allowedTo = "This is for programme managers.")
    ResponseEntity<byte[]> preview(
            @RequestParam("weights.reach") int reach,
            @RequestParam("weights.impact") int impact,
            @RequestParam("weights.intelligence") int intelligence,
            @RequestParam("weights.sustainability") int sustainability,
            @RequestParam("weights.spread") int spread) {
        Caller caller = Caller.current();
        var weights = new Weights(reach, impact, intelligence, sustainability, spread);
        return downloads.serve(
                "priority-preview",
                new Sheet("Moves", PolicyChanges.COLUMNS, policies.rows(weights, caller)),
                AuditEvent.done(caller, EXPORT_PREVIEW, null));
    }
}
