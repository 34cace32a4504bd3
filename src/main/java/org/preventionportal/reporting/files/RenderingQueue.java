package org.preventionportal.reporting.files;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Renders one file at a time, on a thread of its own, so that other requests do not wait. */
@Component
class RenderingQueue {

    private static final int MAX_WAITING = 10;

    private final ThreadPoolTaskExecutor printer = new ThreadPoolTaskExecutor();

    private final Counter tooMany;

    RenderingQueue(MeterRegistry registry) {
        this.tooMany = LimitCounter.of(registry, "report_pdf");
        printer.setCorePoolSize(1);
        printer.setMaxPoolSize(1);
        printer.setQueueCapacity(MAX_WAITING);
        printer.setThreadNamePrefix("report-file-");
        printer.initialize();
    }

    @PreDestroy
    void stop() {
        printer.shutdown();
    }

    /** @throws TaskRejectedException if too many files are waiting */
    byte[] render(Callable<byte[]> file) {
        try {
            return printer.submit(file).get();
        } catch (TaskRejectedException full) {
            tooMany.increment();
            throw full;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A report could not be rendered.", failure.getCause());
        }
    }
}
