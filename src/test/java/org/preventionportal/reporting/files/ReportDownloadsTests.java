package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.reports.ReportQueries;
import org.preventionportal.reporting.reports.VerifiedReport;

/** Tests that the memory for files saves staff the rendering, and neither the check nor the audit entry. */
class ReportDownloadsTests {

    private static final ReportId ID = new ReportId("rpt_1");
    private static final Caller OFFICER =
            new Caller(new PersonId("somebody"), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of());

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RenderingQueue queue = new RenderingConfiguration().staffQueue(metrics);
    private final ReportQueries reports = mock();
    private final List<Object> events = new ArrayList<>();
    private final ReportDownloads downloads = new ReportDownloads(
            reports, new ReportRenderer(new ReportPage()), new RenderedFiles(queue, queue), events::add);

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aFileIsRenderedOnceAndItsReportIsCheckedEachTime() {
        VerifiedReport report = ReportFixture.report();
        when(reports.verified(ID)).thenReturn(Optional.of(report), Optional.of(report), Optional.empty());

        ReportFile rendered = downloads.file(ID, "csv", OFFICER).orElseThrow();

        assertThat(downloads.file(ID, "csv", OFFICER)).containsSame(rendered);
        assertThat(downloads.file(ID, "csv", OFFICER)).as("it is withdrawn").isEmpty();
        assertThat(events).hasSize(3);
    }
}
