package org.preventionportal.reporting.files;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import org.preventionportal.reporting.reports.ReportId;
import org.springframework.stereotype.Component;

/**
 * Keeps files of published reports in memory, since everybody may ask for those of shared ones, and a file costs far
 * more than all else that its download does. Readers who ask for the same file at the same time wait for one rendering.
 */
@Component
class RenderedFiles {

    private static final int MAX_BYTES = 16_000_000; // PDF and Word files of some fifty reports

    private final RenderingQueue readerQueue;

    private final AsyncCache<Rendering, ReportFile> rendered = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Rendering rendering, ReportFile file) ->
                    Math.toIntExact(file.content().contentLength()))
            .executor(Thread::startVirtualThread)
            .buildAsync();

    RenderedFiles(RenderingQueue readerQueue) {
        this.readerQueue = readerQueue;
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
                rendered.get(file, (key, _) -> readerQueue.render(key.format(), () -> renderer.render(key)));
        try {
            return RenderingQueue.result(result);
        } catch (RuntimeException failure) {
            rendered.asMap().remove(file, result); // the cache does so too, but perhaps after the next reader has asked
            throw failure;
        }
    }

    /**
     * Renders in the queue of staff what is not kept. Staff never wait for a rendering that a reader asked for. Who may
     * read the file must have been checked.
     *
     * @throws org.springframework.core.task.TaskRejectedException if too many files are waiting
     */
    ReportFile getForStaff(Rendering file, RenderingQueue staffQueue, Renderer renderer) {
        ReportFile kept = rendered.synchronous().getIfPresent(file);
        if (kept != null) {
            return kept;
        }
        ReportFile made = RenderingQueue.result(staffQueue.render(file.format(), () -> renderer.render(file)));
        rendered.put(file, CompletableFuture.completedFuture(made));
        return made;
    }
}
