package org.preventionportal.evidence.measures;

import java.time.YearMonth;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.spreadsheets.writing.CsvDownloads;
import org.preventionportal.spreadsheets.writing.Sheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the numbers of a measure as a CSV file, which {@link MeasureCsv} can read again. */
@RestController
class MeasureDownload {

    private static final String ACTION = "exportOutcomeMeasure";
    private static final List<String> COLUMNS =
            List.of("month", "number", "before or after", "measure", "unit", "source", "note");

    /** The caution of the page, as numbers are read without it otherwise. */
    static final String NOTE = "These numbers do not show that the programme caused the change. Other things changed"
            + " at the same time, and many areas do not record such numbers, or record them differently. Use them"
            + " beside other evidence, and do not compare areas.";

    private final MeasureQueries measures;
    private final CsvDownloads downloads;
    private final ApplicationEventPublisher events;

    MeasureDownload(MeasureQueries measures, CsvDownloads downloads, ApplicationEventPublisher events) {
        this.measures = measures;
        this.downloads = downloads;
        this.events = events;
    }

    @GetMapping("/exports/measures/{id}.csv")
    @HttpOperation(value = ACTION, allowedTo = "This is for people with an account.")
    ResponseEntity<byte[]> download(@PathVariable String id) {
        Caller caller = Caller.current();
        return measures.find(new OutcomeMeasureId(id), caller)
                .map(measure ->
                        downloads.serve("measure", sheet(measure.content()), AuditEvent.done(caller, ACTION, id)))
                .orElseThrow(() -> refused(caller));
    }

    private RequestProblem refused(Caller caller) {
        events.publishEvent(AuditEvent.refused(caller, ACTION, ErrorCode.NOT_FOUND.name()));
        return RequestProblem.notFound("The measure does not exist, or you may not see it.");
    }

    private static Sheet sheet(MeasureContent content) {
        return new Sheet(
                "Measure",
                COLUMNS,
                content.values().stream()
                        .map(value -> List.of(
                                YearMonth.from(value.month()).toString(),
                                value.value(),
                                content.isBefore(value.month()) ? "before" : "after",
                                content.title(),
                                content.unit(),
                                content.source(),
                                NOTE))
                        .toList());
    }
}
