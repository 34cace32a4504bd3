package org.preventionportal.evidence.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.tables.writing.TableFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the numbers of a measure as a CSV file: the same for every reader, as a file may go anywhere.
 * {@link MeasureCsv} can read it again unless months are added up in it.
 */
@RestController
class MeasureDownload {

    private static final String ACTION = "exportOutcomeMeasure";
    private static final List<String> COLUMNS =
            List.of("month", "number", "before or after", "measure", "unit", "source", "note");

    /** The caution of the page, as numbers are read without it otherwise. */
    static final String NOTE = "These numbers do not show that the programme caused the change. Other things changed"
            + " at the same time, and many areas do not record such numbers, or record them differently. Use them"
            + " beside other evidence, and do not compare areas.";

    /** Why a row differs from the page of those who see the outcome; their page says it, too. */
    static final String FEW = "In the file, months with 1 to 4 are added up or suppressed (" + DisclosedNumber.MARK
            + "), as a file may go anywhere.";

    private final MeasureQueries measures;
    private final AuditedDownloads downloads;

    MeasureDownload(MeasureQueries measures, AuditedDownloads downloads) {
        this.measures = measures;
        this.downloads = downloads;
    }

    @GetMapping("/exports/measures/{id}.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> download(@PathVariable String id) {
        Caller caller = Caller.current();
        return measures.find(new OutcomeMeasureId(id), caller)
                .map(measure ->
                        downloads.serve("measure", table(measure.content()), AuditEvent.done(caller, ACTION, id)))
                .orElseThrow(
                        () -> downloads.notFound(caller, ACTION, "The measure does not exist, or you may not see it."));
    }

    private static TableFile table(MeasureContent content) {
        var disclosed = DisclosedMeasure.merged(content);
        List<LocalDate> before =
                content.monthsBefore().stream().map(MonthlyValue::month).toList();
        return new TableFile(
                "Measure",
                COLUMNS,
                Stream.of(
                                suppressed(disclosed, disclosed.before() == null ? before : List.of()),
                                disclosed.values().stream().map(value -> row(disclosed, value, value.value())),
                                suppressed(disclosed, disclosed.pendingMonths()))
                        .flatMap(Function.identity())
                        .toList());
    }

    /** @param months those of a sum that is not disclosed, or none */
    private static Stream<List<Object>> suppressed(DisclosedMeasure disclosed, List<LocalDate> months) {
        return months.isEmpty()
                ? Stream.empty()
                : Stream.of(row(
                        disclosed,
                        new MeasureValue(months.getFirst(), months.getLast(), months.size(), 0),
                        DisclosedNumber.MARK));
    }

    private static List<Object> row(DisclosedMeasure disclosed, MeasureValue value, Object number) {
        boolean isOfOneMonth = value.monthCount() == 1 && number instanceof Integer;
        return List.of(
                months(value),
                number,
                disclosed.isBefore(value) ? "before" : "after",
                disclosed.title(),
                disclosed.unit(),
                disclosed.source(),
                isOfOneMonth ? NOTE : "%s %s".formatted(NOTE, FEW));
    }

    private static String months(MeasureValue value) {
        var first = YearMonth.from(value.month());
        var last = YearMonth.from(value.lastMonth());
        if (first.equals(last)) {
            return first.toString();
        }
        return value.monthCount() > ChronoUnit.MONTHS.between(first, last)
                ? "%s to %s".formatted(first, last)
                : "%s to %s (%d months)".formatted(first, last, value.monthCount());
    }
}
