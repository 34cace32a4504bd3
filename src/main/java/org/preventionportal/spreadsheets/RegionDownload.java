package org.preventionportal.spreadsheets;

import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.spreadsheets.writing.CsvDownloads;
import org.preventionportal.spreadsheets.writing.Sheet;
import org.preventionportal.tasks.todo.RegionWorkloads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves what each region has to deal with as a CSV file. */
@RestController
class RegionDownload {

    private static final String ACTION = "exportRegions";

    private final RegionWorkloads regions;
    private final CsvDownloads downloads;

    RegionDownload(RegionWorkloads regions, CsvDownloads downloads) {
        this.regions = regions;
        this.downloads = downloads;
    }

    @GetMapping("/exports/regions.csv")
    @HttpOperation(value = ACTION, allowedTo = "This is for officers and programme managers.")
    ResponseEntity<byte[]> download() {
        Caller caller = Caller.current();
        return downloads.serve(
                "regions",
                new Sheet("Regions", RegionWorkloads.COLUMNS, regions.rows(caller)),
                AuditEvent.done(caller, ACTION, null));
    }
}
