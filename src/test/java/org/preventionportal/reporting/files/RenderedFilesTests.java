package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.platform.errors.RequestProblem;
import org.preventionportal.reporting.files.RenderedFiles.Rendering;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.task.TaskRejectedException;

/** Tests that readers of shared reports cause little work, and that staff do not wait for it. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RenderedFilesTests {

    private static final ReportFile FILE =
            new ReportFile("report.pdf", ReportFormat.PDF, new ByteArrayResource(new byte[] {1}));
    private static final Executor READERS = runnable -> Thread.ofVirtual().start(runnable);

    private final RenderingConfiguration queues = new RenderingConfiguration();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RenderingQueue staff = queues.staffQueue(metrics);
    private final RenderingQueue readers = queues.readerQueue(metrics);
    private final RenderedFiles files = new RenderedFiles(readers, staff);
    private final CountDownLatch printed = new CountDownLatch(1);

    @AfterEach
    void close() {
        printed.countDown();
        staff.close();
        readers.close();
    }

    @Test
    void readersOfTheSameFileWaitForOneRendering() {
        var renderings = new AtomicInteger();
        var asked = new CountDownLatch(20);

        List<CompletableFuture<ReportFile>> read = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> {
                            asked.countDown();
                            return files.get(rendering("rpt_1"), () -> {
                                renderings.incrementAndGet();
                                return waiting(asked);
                            });
                        },
                        READERS))
                .toList();

        assertThat(read).allSatisfy(file -> assertThat(file.join()).isSameAs(FILE));
        assertThat(renderings).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PDF", "DOCX"},
            mode = EnumSource.Mode.EXCLUDE)
    void filesOfSheetsAndPagesDoNotWaitInTheQueue(ReportFormat format) {
        Stream.generate(() -> readers.render(ReportFormat.PDF, () -> waiting(printed)))
                .limit(6)
                .forEach(_ -> {});
        var renderings = new AtomicInteger();
        var rendering = new Rendering(new ReportId("rpt_1"), "checksum", format);

        assertThatThrownBy(() -> files.get(rendering, () -> {
                    throw RequestProblem.notFound("The report has just been withdrawn.");
                }))
                .isInstanceOf(RequestProblem.class);
        IntStream.range(0, 2)
                .forEach(_ -> assertThat(files.get(rendering, () -> {
                            renderings.incrementAndGet();
                            return FILE;
                        }))
                        .isSameAs(FILE));
        assertThat(renderings).hasValue(1);
    }

    @Test
    void staffRenderWhileTheQueueOfReadersIsFull() {
        List<CompletableFuture<ReportFile>> busy = Stream.generate(
                        () -> readers.render(ReportFormat.PDF, () -> waiting(printed)))
                .limit(6) // one is printed, five wait
                .toList();

        assertThatThrownBy(() -> files.get(rendering("rpt_1"), () -> FILE)).isInstanceOf(TaskRejectedException.class);
        assertThat(staff.render(ReportFormat.PDF, () -> FILE).join()).isSameAs(FILE);
        assertThat(busy).noneMatch(CompletableFuture::isDone);
        assertThat(metrics.get("portal.limits")
                        .tag("limit", "shared_report_files")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void staffGetWhatIsKeptAndNeverWaitForAReader() {
        var begun = new CountDownLatch(1);
        CompletableFuture<ReportFile> reader = CompletableFuture.supplyAsync(
                () -> files.get(rendering("rpt_1"), () -> {
                    begun.countDown();
                    return waiting(printed);
                }),
                READERS);
        waiting(begun);
        var renderings = new AtomicInteger();

        for (int times = 0; times < 2; times++) {
            assertThat(files.getForStaff(rendering("rpt_1"), () -> {
                        renderings.incrementAndGet();
                        return FILE;
                    }))
                    .isSameAs(FILE);
        }

        assertThat(renderings).hasValue(1);
        assertThat(reader).isNotDone();
        assertThat(files.get(rendering("rpt_1"), () -> {
                    throw new AssertionError("it is kept");
                }))
                .isSameAs(FILE);
    }

    @Test
    void whatCouldNotBeRenderedIsRenderedWhenItIsAskedForAgain() {
        assertThatThrownBy(() -> files.get(rendering("rpt_1"), () -> {
                    throw RequestProblem.notFound("The report has just been withdrawn.");
                }))
                .isInstanceOf(RequestProblem.class);

        assertThat(files.get(rendering("rpt_1"), () -> FILE)).isSameAs(FILE);
    }

    private static Rendering rendering(String report) {
        return new Rendering(new ReportId(report), "checksum", ReportFormat.PDF);
    }

    private static ReportFile waiting(CountDownLatch event) {
        try {
            event.await();
            return FILE;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
