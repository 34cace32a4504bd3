package org.preventionportal.reporting.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** The report of the first year, as a draft: the evaluation report's parts, with its figures. */
public final class DemoReports {

    private DemoReports() {}

    public static ProgrammeReport yearOne(Instant at) {
        var year = new DateRange(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 3, 31));
        var filter = new ReportFilter(year, null, IndicatorScope.WHOLE);
        var begun = ProgrammeReport.create(
                new ReportId("rpt_year-one"), "The first year", filter, PersonId.SERVICE, at, "year-one");
        return Stream.of(
                        part(
                                "activities",
                                "What was done",
                                List.of(
                                        IndicatorDefinition.TASKS_COMPLETED,
                                        IndicatorDefinition.TASKS_AGAINST_TARGET,
                                        IndicatorDefinition.TASKS_ONGOING,
                                        IndicatorDefinition.TASKS_NOT_COMPLETED,
                                        IndicatorDefinition.TASKS_OFFICERS),
                                List.of(IndicatorDefinition.TASKS_NOT_COMPLETED_BY_REASON)),
                        part("reach", "Who was reached", List.of(), List.of(IndicatorDefinition.REACH_DELIVERED)),
                        part(
                                "country",
                                "Across the country",
                                List.of(IndicatorDefinition.SPREAD_GINI),
                                List.of(
                                        IndicatorDefinition.TASKS_COMPLETED_BY_REGION,
                                        IndicatorDefinition.THEMES_COMPLETED)),
                        part(
                                "change",
                                "What changed",
                                List.of(IndicatorDefinition.SURVEYS_RESPONSES, IndicatorDefinition.SURVEYS_AGREEMENT),
                                List.of()))
                .reduce(begun, (report, part) -> report.add(part, PersonId.SERVICE, at), (a, _) -> a);
    }

    private static SectionPlan part(
            String id, String heading, List<IndicatorDefinition> tables, List<IndicatorDefinition> charts) {
        List<String> charted = charts.stream().map(IndicatorDefinition::key).toList();
        return SectionPlan.of("sec_" + id, heading, null)
                .withIndicators(
                        Stream.concat(tables.stream().map(IndicatorDefinition::key), charted.stream())
                                .toList(),
                        charted);
    }
}
