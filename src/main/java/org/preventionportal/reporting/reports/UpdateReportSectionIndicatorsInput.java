package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.graphql.Patch;
import org.springframework.graphql.data.ArgumentValue;

/** @param chartedKeys indicators to show as a chart; they need not be among {@code indicatorKeys} */
record UpdateReportSectionIndicatorsInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        ArgumentValue<@Size(max = 60) List<@Size(max = 100) String>> indicatorKeys,
        ArgumentValue<@Size(max = 60) List<@Size(max = 100) String>> chartedKeys,
        ArgumentValue<@Size(max = 60) List<@Pattern(regexp = "[a-z0-9-]{1,100}") String>> questionKeys) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }

    /** The indicators that the caller has named. */
    List<String> named() {
        return union(Patch.list(indicatorKeys, List.of()), Patch.list(chartedKeys, List.of()));
    }

    /** A chart goes with its indicator. */
    SectionPlan applyTo(SectionPlan plan) {
        List<String> tables = Patch.list(indicatorKeys, plan.indicatorKeys());
        List<String> charts = Patch.list(
                chartedKeys,
                plan.chartedKeys().stream().filter(tables::contains).toList());
        return plan.withIndicators(union(tables, charts), charts, Patch.list(questionKeys, plan.questionKeys()));
    }

    private static List<String> union(List<String> tables, List<String> charts) {
        return Stream.concat(tables.stream(), charts.stream()).distinct().toList();
    }
}
