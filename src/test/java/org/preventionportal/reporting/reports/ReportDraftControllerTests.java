package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.graphql.data.ArgumentValue;

/** Checks that sections are composed only for clients that read them. */
class ReportDraftControllerTests {

    private final ReportDrafts drafts = mock();
    private final ReportQueries queries = mock();
    private final ReportDraftController controller = new ReportDraftController(drafts, mock(), queries);

    @Test
    void aChangedSectionIsComposedIfItIsSelected() {
        var year = new DateRange(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
        var report = ProgrammeReport.create(
                new ReportId("rpt_any"),
                "The year",
                new ReportFilter(year, null, IndicatorScope.WHOLE),
                List.of(),
                PersonId.SERVICE,
                Instant.EPOCH,
                "");
        var section = new ReportSection(
                "what-was-done", null, "What was done", null, null, List.of(), List.of(), null, List.of(), null, true);
        when(drafts.updateSection(any(), any())).thenReturn(report);

        var input = new UpdateReportSectionInput(
                report.id(),
                0,
                section.key(),
                ArgumentValue.omitted(),
                ArgumentValue.omitted(),
                ArgumentValue.omitted());
        assertThat(controller
                        .updateReportSection(input, new SelectedFields(Set.of()), Caller.ANONYMOUS)
                        .section())
                .isNull();
        verifyNoInteractions(queries);

        when(queries.sections(report, section.key(), Set.of())).thenReturn(List.of(section));
        assertThat(controller
                        .updateReportSection(input, new SelectedFields(Set.of("section")), Caller.ANONYMOUS)
                        .section())
                .isSameAs(section);
    }
}
