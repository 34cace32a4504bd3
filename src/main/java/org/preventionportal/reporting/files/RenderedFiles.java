package org.preventionportal.reporting.files;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.stereotype.Component;

/**
 * Keeps files of published reports in memory, because to render a file costs far more than the rest of its download,
 * and everybody may ask for those of shared reports. Readers who ask for the same file at the same time wait for one
 * rendering. Callers must have checked who may read the file.
 */
@Component
class RenderedFiles {

    private static final int MAX_BYTES = 16_000_000; // PDF and Word files of some fifty reports

    private final RenderingQueue readerQueue;
    private final RenderingQueue staffQueue;

    private final AsyncCache<Rendering, ReportFile> rendered = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Rendering rendering, ReportFile file) ->
                    Math.toIntExact(file.content().contentLength()))
            .executor(Thread::startVirtualThread)
            .buildAsync();

    RenderedFiles(RenderingQueue readerQueue, RenderingQueue staffQueue) {
        this.readerQueue = readerQueue;
        this.staffQueue = staffQueue;
    }

    /** Identifies a file: the same checksum always gives the same file. */
    record Rendering(ReportId report, String checksum, ReportFormat format) {}

    /**
     * Returns the kept file, or renders it in the queue of readers.
     *
     * @throws org.springframework.core.task.TaskRejectedException if too many files are waiting
     */
    ReportFile get(Rendering file, Supplier<ReportFile> renderer) {
        CompletableFuture<ReportFile> result =
                rendered.get(file, (_, _) -> readerQueue.render(file.format(), renderer));
        try {
            return RenderingQueue.result(result);
        } catch (RuntimeException failure) {
            rendered.asMap().remove(file, result); // the cache does so too, but perhaps after the next reader has asked
            throw failure;
        }
    }

    /** Renders a file of a draft, which nobody else asks for, in the queue of staff and keeps nothing of it. */
    ReportFile renderForStaff(ReportFormat format, Supplier<ReportFile> renderer) {
        return RenderingQueue.result(staffQueue.render(format, renderer));
    }

    /**
     * Returns the kept file, or renders it in the queue of staff, who never wait for a rendering that a reader asked
     * for.
     *
     * @throws org.springframework.core.task.TaskRejectedException if too many files are waiting
     */
    ReportFile getForStaff(Rendering file, Supplier<ReportFile> renderer) {
        ReportFile kept = rendered.synchronous().getIfPresent(file);
        if (kept != null) {
            return kept;
        }
        ReportFile made = renderForStaff(file.format(), renderer);
        rendered.put(file, CompletableFuture.completedFuture(made));
        return made;
    }
}
