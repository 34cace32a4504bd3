package org.preventionportal.reporting.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Timespan;
import org.preventionportal.reporting.definitions.FigureKind;
import org.preventionportal.tasks.figures.Scope;

/** The report of the first year, as it is before anybody freezes it: the evaluation report's parts, with its figures. */
public final class DemoReports {

    private DemoReports() {}

    public static ProgrammeReport yearOne(Instant at) {
        var year = new Timespan(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 3, 31));
        var filter = new ReportFilter(year, null, Scope.WHOLE);
        var begun = ProgrammeReport.create(
                new ReportId("rpt_year-one"), "The first year", filter, PersonId.SERVICE, at, "year-one");
        return Stream.of(
                        part(
                                "activities",
                                "What was done",
                                List.of(
                                        FigureKind.TASKS_COMPLETED,
                                        FigureKind.TASKS_AGAINST_TARGET,
                                        FigureKind.TASKS_ONGOING,
                                        FigureKind.TASKS_NOT_COMPLETED,
                                        FigureKind.TASKS_OFFICERS),
                                List.of(FigureKind.TASKS_NOT_COMPLETED_BY_REASON)),
                        part("reach", "Who was reached", List.of(), List.of(FigureKind.REACH_DELIVERED)),
                        part(
                                "country",
                                "Across the country",
                                List.of(FigureKind.SPREAD_GINI),
                                List.of(FigureKind.TASKS_COMPLETED_BY_REGION, FigureKind.THEMES_COMPLETED)),
                        part(
                                "change",
                                "What changed",
                                List.of(FigureKind.SURVEYS_RESPONSES, FigureKind.SURVEYS_AGREEMENT),
                                List.of()))
                .reduce(begun, (report, part) -> report.add(part, PersonId.SERVICE, at), (a, _) -> a);
    }

    private static SectionPlan part(String id, String heading, List<FigureKind> tables, List<FigureKind> charts) {
        List<String> charted = charts.stream().map(FigureKind::id).toList();
        return SectionPlan.of("sec_" + id, heading, null)
                .withFigures(
                        Stream.concat(tables.stream().map(FigureKind::id), charted.stream())
                                .toList(),
                        charted);
    }
}
