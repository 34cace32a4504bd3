package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;

/** Checks that sections are composed only for clients that read them. */
class ReportDraftControllerTests {

    private final ReportDrafts drafts = mock();
    private final ReportQueries queries = mock();
    private final ReportDraftController controller = new ReportDraftController(drafts, mock(), queries);

    @Test
    void aChangedSectionIsComposedIfItIsSelected() {
        ProgrammeReport report = mock();
        ReportSection section = mock();
        when(section.key()).thenReturn("what-was-done");
        when(drafts.updateSection(any(), any())).thenReturn(report);

        UpdateReportSectionInput input = mock();
        when(input.sectionKey()).thenReturn("what-was-done");
        DataFetchingFieldSelectionSet selected = mock();
        assertThat(controller
                        .updateReportSection(input, selected, Caller.ANONYMOUS)
                        .section())
                .isNull();
        verifyNoInteractions(queries);

        when(selected.contains("section")).thenReturn(true);
        when(queries.sections(report)).thenReturn(List.of(section));
        assertThat(controller
                        .updateReportSection(input, selected, Caller.ANONYMOUS)
                        .section())
                .isSameAs(section);
    }
}
