package org.preventionportal.reporting.files;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.stereotype.Component;

/**
 * Keeps files of shared reports in memory, since everybody may ask for them. Readers who ask for the same file at the
 * same time wait for one rendering.
 */
@Component
class RenderedFiles {

    private static final int MAX_BYTES = 16_000_000; // PDF and Word files of some fifty reports

    private final RenderingQueue queue;

    private final AsyncCache<Rendering, ReportFile> rendered = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Rendering rendering, ReportFile file) ->
                    Math.toIntExact(file.content().contentLength()))
            .executor(Thread::startVirtualThread)
            .buildAsync();

    RenderedFiles(RenderingQueue readerQueue) {
        this.queue = readerQueue;
    }

    /** A file that is always the same, since the checksum is. */
    record Rendering(ReportId report, String checksum, ReportFormat format) {}

    /** Renders what is not kept. Who may read it must have been checked. */
    interface Renderer {
        ReportFile render(Rendering file);
    }

    /** @throws org.springframework.core.task.TaskRejectedException if too many files are waiting */
    ReportFile get(Rendering file, Renderer renderer) {
        CompletableFuture<ReportFile> result =
                rendered.get(file, (key, _) -> queue.render(key.format(), () -> renderer.render(key)));
        try {
            return RenderingQueue.result(result);
        } catch (RuntimeException failure) {
            rendered.asMap().remove(file, result); // the cache does so too, but perhaps after the next reader has asked
            throw failure;
        }
    }
}
