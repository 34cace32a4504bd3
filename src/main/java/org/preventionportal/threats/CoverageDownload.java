package org.preventionportal.threats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.spreadsheets.writing.CsvDownloads;
import org.preventionportal.spreadsheets.writing.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves what of the threat picture a task answers as a CSV file. */
@RestController
class CoverageDownload {

    private static final String ACTION = "exportThreatCoverage";
    private static final List<String> COLUMNS =
            List.of("region", "theme", "kind of place", "entries that count", "answered by a task");

    private final ThreatCoverages coverages;
    private final CsvDownloads downloads;
    private final MessageSource labels;

    CoverageDownload(ThreatCoverages coverages, CsvDownloads downloads, MessageSource labels) {
        this.coverages = coverages;
        this.downloads = downloads;
        this.labels = labels;
    }

    @GetMapping("/exports/threat-coverage.csv")
    @HttpOperation(value = ACTION, allowedTo = "This is for officers and programme managers.")
    ResponseEntity<byte[]> download() {
        Caller caller = Caller.current();
        return downloads.serve("threat-coverage", sheet(coverages.all(caller)), AuditEvent.done(caller, ACTION, null));
    }

    private Sheet sheet(List<ThreatCoverage> regions) {
        List<List<?>> rows = new ArrayList<>();
        for (ThreatCoverage region : regions) {
            String name = region.region().label();
            rows.add(List.of(name, "", "", region.entryCount(), region.answeredCount()));
            region.themes()
                    .forEach(one ->
                            rows.add(List.of(name, label(one.theme()), "", one.entryCount(), one.answeredCount())));
            region.placeKinds()
                    .forEach(one ->
                            rows.add(List.of(name, "", label(one.placeKind()), one.entryCount(), one.answeredCount())));
        }
        return new Sheet("Threat coverage", COLUMNS, rows);
    }

    /** As the page labels it. */
    private String label(Enum<?> value) {
        String key = "%s.%s".formatted(value.getDeclaringClass().getSimpleName(), value.name());
        String standard = StringUtils.capitalize(EnumWords.of(value));
        return Objects.requireNonNull(labels.getMessage(key, null, standard, Locale.UK));
    }
}
