package org.preventionportal.reporting.files;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Renders one file at a time, on a thread of its own, so that other requests do not wait. */
final class RenderingQueue implements AutoCloseable {

    private final ThreadPoolTaskExecutor printer = new ThreadPoolTaskExecutor();
    private final Counter tooMany;

    /** @param limit the name of this queue's limit in the metrics */
    RenderingQueue(String limit, int maxWaiting, MeterRegistry registry) {
        this.tooMany = LimitCounter.of(registry, limit);
        printer.setCorePoolSize(1);
        printer.setMaxPoolSize(1);
        printer.setQueueCapacity(maxWaiting);
        printer.setThreadNamePrefix(limit + "-");
        printer.initialize();
    }

    @Override
    public void close() {
        printer.shutdown();
    }

    /** @throws TaskRejectedException if too many files are waiting */
    CompletableFuture<ReportFile> render(Callable<ReportFile> file) {
        try {
            return printer.submitCompletable(file);
        } catch (TaskRejectedException full) {
            tooMany.increment();
            throw full;
        }
    }
}
