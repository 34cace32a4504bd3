package org.preventionportal.threats;

import java.util.ArrayList;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.tables.writing.TableFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves how many confirmed entries have a task as a CSV file. */
@RestController
class CoverageDownload {

    private static final String ACTION = "exportThreatCoverage";
    private static final List<String> COLUMNS =
            List.of("region", "theme", "kind of place", "confirmed entries", "entries that have a task");

    private final ThreatCoverages coverages;
    private final AuditedDownloads downloads;

    CoverageDownload(ThreatCoverages coverages, AuditedDownloads downloads) {
        this.coverages = coverages;
        this.downloads = downloads;
    }

    @GetMapping("/exports/threat-coverage.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> download() {
        Caller caller = Caller.current();
        return downloads.serve("threat-coverage", table(coverages.all(caller)), AuditEvent.done(caller, ACTION, null));
    }

    private TableFile table(List<ThreatCoverage> regions) {
        List<List<?>> rows = new ArrayList<>();
        for (ThreatCoverage region : regions) {
            String name = region.region().label();
            rows.add(List.of(name, "", "", region.entryCount(), region.answeredCount()));
            region.themes()
                    .forEach(one -> rows.add(
                            List.of(name, EnumWords.label(one.theme()), "", one.entryCount(), one.answeredCount())));
            region.placeKinds()
                    .forEach(one -> rows.add(List.of(
                            name, "", EnumWords.label(one.placeKind()), one.entryCount(), one.answeredCount())));
        }
        return new TableFile("Threat coverage", COLUMNS, rows);
    }
}
