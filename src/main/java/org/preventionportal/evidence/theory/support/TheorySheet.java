package org.preventionportal.evidence.theory.support;

import java.util.List;
import java.util.stream.Collectors;
import org.preventionportal.evidence.theory.support.ElementSupport.SurveyResult;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.tables.writing.TableFile;

/** Writes the Theory of Change as a table, with what supports its elements. */
public final class TheorySheet {

    private static final List<String> COLUMNS = List.of(
            "stage", "element", "leads to", "tasks", "completed tasks", "evidence", "outcomes", "survey results");

    private TheorySheet() {}

    public static TableFile of(List<SupportedTheoryElement> elements) {
        return new TableFile(
                "Theory of Change",
                COLUMNS,
                elements.stream().map(element -> cells(element, elements)).toList());
    }

    private static List<?> cells(SupportedTheoryElement element, List<SupportedTheoryElement> all) {
        ElementSupport support = element.support();
        return List.of(
                EnumWords.of(element.stage()),
                element.title(),
                String.join("; ", element.targets(all)),
                support.taskCount() == null ? "" : support.taskCount(),
                support.completedTaskCount() == null ? "" : support.completedTaskCount(),
                support.evidenceCount(),
                support.outcomeCount(),
                support.surveyResults().stream().map(TheorySheet::words).collect(Collectors.joining("; ")));
    }

    private static String words(SurveyResult result) {
        return "%s (percent who agree: %s, people who answered: %s, survey: %s)"
                .formatted(result.text(), result.percent().cell(), result.base().cell(), result.campaignName());
    }
}
