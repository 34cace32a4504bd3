package org.preventionportal.reporting.files;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Converts a page to a tagged PDF (PDF/UA) that screen readers can read. It fetches nothing from the network, whatever
 * the page refers to.
 */
@Component
class ReportPdf {

    private static final String FONT = "DejaVu Sans";
    private static final String FONTS = "/reporting/fonts/";
    private static final int MAX_WAITING = 10;

    private final ThreadPoolTaskExecutor printer = new ThreadPoolTaskExecutor();

    private final Counter tooMany;

    ReportPdf(MeterRegistry registry) {
        this.tooMany = LimitCounter.of(registry, "report_pdf");
        printer.setCorePoolSize(1);
        printer.setMaxPoolSize(1);
        printer.setQueueCapacity(MAX_WAITING);
        printer.setThreadNamePrefix("report-pdf-");
        printer.initialize();
    }

    @PreDestroy
    void stop() {
        printer.shutdown();
    }

    /**
     * Converts one page at a time, on a thread of its own, so that other requests do not wait.
     *
     * @throws TaskRejectedException if too many pages are waiting
     */
    byte[] bytes(String page) {
        try {
            return printer.submit(() -> print(page)).get();
        } catch (TaskRejectedException full) {
            tooMany.increment();
            throw full;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A report could not be printed.", failure.getCause());
        }
    }

    private static byte[] print(String page) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(font("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(page, null);
        builder.toStream(bytes);
        try (var charts = new BatikSVGDrawer()) {
            builder.useSVGDrawer(charts);
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FONTS + file), file);
    }
}
