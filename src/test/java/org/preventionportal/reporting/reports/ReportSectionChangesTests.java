package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that an update of a draft changes only what is sent. */
@SliceTest
class ReportSectionChangesTests {

    private static final String TEXT = "reporting/updateReportSection";
    private static final String INDICATORS = "reporting/updateReportSectionIndicators";
    private static final String QUOTES = "reporting/updateReportSectionQuotes";
    private static final String CASE_STUDIES = "reporting/updateReportSectionCaseStudies";

    private static final SectionPlan WHOLE = new SectionPlan(
            "sec_one",
            ReportSectionKind.KEY_FINDINGS,
            "What was done",
            "In short.",
            List.of("tasks.requested", "tasks.completed"),
            List.of("tasks.requested"),
            List.of("useful"),
            List.of("scm_one"),
            List.of("evi_one:0"),
            List.of(new CaseStudyId("cas_one")));

    private static final ReportFilter FILTER =
            new ReportFilter(year(2026), year(2025), new IndicatorScope(Region.WALES, null, null));

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private ProgrammeReports reports;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Test
    void whatIsLeftOutStays() {
        assertThat(changed(TEXT, Map.of())).isEqualTo(WHOLE);
        assertThat(changed(TEXT, Map.of("heading", "New")))
                .isEqualTo(WHOLE.withText(WHOLE.kind(), "New", WHOLE.text()));
        assertThat(changed(TEXT, Map.of("text", "New.")))
                .isEqualTo(WHOLE.withText(WHOLE.kind(), WHOLE.heading(), "New."));
        assertThat(changed(INDICATORS, Map.of("questionKeys", List.of("better"))))
                .isEqualTo(WHOLE.withIndicators(WHOLE.indicatorKeys(), WHOLE.chartedKeys(), List.of("better")));
        assertThat(changed(INDICATORS, Map.of("chartedKeys", List.of("tasks.completed"))))
                .isEqualTo(
                        WHOLE.withIndicators(WHOLE.indicatorKeys(), List.of("tasks.completed"), WHOLE.questionKeys()));
        assertThat(changed(QUOTES, Map.of("commentIds", List.of())))
                .isEqualTo(WHOLE.withQuotes(List.of(), WHOLE.evidenceQuoteKeys()));
        assertThat(changed(QUOTES, Map.of("evidenceQuoteKeys", List.of())))
                .isEqualTo(WHOLE.withQuotes(WHOLE.commentIds(), List.of()));
        assertThat(changed(CASE_STUDIES, Map.of())).isEqualTo(WHOLE);
    }

    @Test
    void aChartGoesWithItsIndicator() {
        assertThat(changed(INDICATORS, Map.of("indicatorKeys", List.of("tasks.completed"))))
                .isEqualTo(WHOLE.withIndicators(List.of("tasks.completed"), List.of(), WHOLE.questionKeys()));
    }

    @Test
    void nullRemovesWhatASectionCanBeWithout() {
        assertThat(changed(TEXT, Input.of("text", null)))
                .isEqualTo(WHOLE.withText(WHOLE.kind(), WHOLE.heading(), null));
        assertThat(changed(INDICATORS, Input.of("indicatorKeys", null).with("questionKeys", null)))
                .isEqualTo(WHOLE.withIndicators(List.of(), List.of(), List.of()));
        assertThat(changed(CASE_STUDIES, Input.of("caseStudyIds", null))).isEqualTo(WHOLE.withCaseStudies(List.of()));
        assertThat(portal.userErrors(
                        Account.EVALUATOR,
                        TEXT,
                        section(Input.of("heading", null).with("kind", null))))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder("[input, heading] REQUIRED", "[input, kind] REQUIRED");
    }

    @Test
    void theDaysToCompareWithAndThePartStayToo() {
        Input details = Input.of("title", "New").with("period", IndicatorsDriver.days("2026-01-01", "2026-12-31"));
        assertThat(filter(details)).isEqualTo(FILTER);
        assertThat(filter(details.with("compareWith", null).with("scope", null)))
                .isEqualTo(new ReportFilter(FILTER.period(), null, IndicatorScope.WHOLE));
    }

    private SectionPlan changed(String mutation, Map<String, ? extends @Nullable Object> fields) {
        return change(mutation, section(fields)).sections().getFirst();
    }

    private ReportFilter filter(Input details) {
        return change("reporting/updateProgrammeReport", report().with("details", details))
                .filter();
    }

    private ProgrammeReport change(String mutation, Input input) {
        var id = new ReportId(portal.change(Account.EVALUATOR, mutation, input, "programmeReport.id", String.class));
        return reports.find(id, true).orElseThrow();
    }

    private Input section(Map<String, ? extends @Nullable Object> fields) {
        return report().with("sectionKey", WHOLE.key()).withAll(fields);
    }

    private Input report() {
        String id = Ids.random(ReportId.PREFIX);
        ProgrammeReport report = reports.insert(ProgrammeReport.create(
                new ReportId(id), "The year", FILTER, List.of(WHOLE), PersonId.SERVICE, Instant.EPOCH, id));
        return Input.of("programmeReportId", id).with("version", report.version());
    }
}
