package org.preventionportal.tasks.todo;

import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.tables.writing.TableFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves what each region has to deal with as a CSV file. */
@RestController
class RegionDownload {

    private static final String ACTION = "exportRegions";

    private final RegionWorkloads regions;
    private final AuditedDownloads downloads;

    RegionDownload(RegionWorkloads regions, AuditedDownloads downloads) {
        this.regions = regions;
        this.downloads = downloads;
    }

    @GetMapping("/exports/regions.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> download() {
        Caller caller = Caller.current();
        return downloads.serve(
                "regions",
                new TableFile("Regions", RegionWorkloads.COLUMNS, regions.rows(caller)),
                AuditEvent.done(caller, ACTION, null));
    }
}
