package org.preventionportal.evidence.theory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.evidence.theory.ElementSupport.SurveyResult;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.spreadsheets.writing.CsvDownloads;
import org.preventionportal.spreadsheets.writing.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the Theory of Change as a CSV file, with what supports its elements. */
@RestController
class TheoryDownload {

    private static final String ACTION = "exportTheoryOfChange";
    private static final List<String> COLUMNS = List.of(
            "stage", "element", "leads to", "tasks", "completed tasks", "evidence", "outcomes", "survey results");

    private final TheoryQueries theory;
    private final CsvDownloads downloads;

    TheoryDownload(TheoryQueries theory, CsvDownloads downloads) {
        this.theory = theory;
        this.downloads = downloads;
    }

    @GetMapping("/exports/theory-of-change.csv")
    @HttpOperation(value = ACTION, allowedTo = "This is for officers, programme managers and evaluators.")
    ResponseEntity<byte[]> download() {
        return downloads.serve("theory-of-change", sheet(), AuditEvent.done(Caller.current(), ACTION, null));
    }

    private Sheet sheet() {
        List<TheoryElement> elements = theory.current().elements();
        Map<String, String> titles =
                elements.stream().collect(Collectors.toMap(TheoryElement::key, TheoryElement::title));
        Map<TheoryElement, ElementSupport> support = theory.support(elements, DisclosureLevel.PUBLISHED);
        return new Sheet(
                "Theory of Change",
                COLUMNS,
                elements.stream()
                        .map(element -> cells(element, Objects.requireNonNull(support.get(element)), titles))
                        .toList());
    }

    private static List<?> cells(TheoryElement element, ElementSupport support, Map<String, String> titles) {
        return List.of(
                EnumWords.of(element.stage()),
                element.title(),
                element.leadsTo().stream().map(titles::get).collect(Collectors.joining("; ")),
                support.taskCount() == null ? "" : support.taskCount(),
                support.completedTaskCount() == null ? "" : support.completedTaskCount(),
                support.evidenceCount(),
                support.outcomeCount(),
                support.surveyResults().stream().map(TheoryDownload::words).collect(Collectors.joining("; ")));
    }

    private static String words(SurveyResult result) {
        return "%s (percent who agree: %s, people who answered: %s, survey: %s)"
                .formatted(result.text(), result.percent().cell(), result.base().cell(), result.campaignName());
    }
}
