package org.preventionportal.reporting.files;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Renders one PDF or Word file at a time, on a thread of its own, so that other requests do not wait. */
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

    /**
     * PDF and Word files wait for each other, all others for nothing.
     *
     * @throws TaskRejectedException if too many files are waiting
     */
    CompletableFuture<ReportFile> render(ReportFormat format, Supplier<ReportFile> file) {
        if (!format.isLaidOut()) {
            return CompletableFuture.supplyAsync(file, Thread::startVirtualThread);
        }
        try {
            return printer.submitCompletable(file::get);
        } catch (TaskRejectedException full) {
            tooMany.increment();
            throw full;
        }
    }

    /** Waits for a file. What failed while it was rendered is thrown as it was there. */
    static ReportFile result(CompletableFuture<ReportFile> rendering) {
        try {
            return rendering.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        }
    }
}
