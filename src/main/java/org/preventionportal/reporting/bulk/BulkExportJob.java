package org.preventionportal.reporting.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes waiting exports, one at a time on each node. If a writer dies, the next run starts its export again; after a
 * few attempts the export is marked as failed.
 */
@Component
public class BulkExportJob {

    private static final Logger log = LoggerFactory.getLogger(BulkExportJob.class);
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BulkExports exports;
    private final BulkFiles files;
    private final List<BulkSource> sources;
    private final Period kept;
    private final Counter failed;
    private final JobFailures failures;

    BulkExportJob(
            BulkExports exports,
            BulkFiles files,
            List<BulkSource> sources,
            @Value("${portal.retention.exports}") Period kept,
            MeterRegistry registry,
            JobFailures failures) {
        this.exports = exports;
        this.files = files;
        this.sources = sources;
        this.kept = kept;
        this.failures = failures;
        this.failed = Counter.builder("portal.exports.failed")
                .description("Bulk exports that were given up after several attempts.")
                .register(registry);
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void run() {
        Optional<BulkExport> next = exports.claim();
        while (next.isPresent()) {
            attempt(next.get());
            next = exports.claim();
        }
    }

    private void attempt(BulkExport attempt) {
        if (attempt.attempts() > MAX_ATTEMPTS) {
            fail(attempt);
            return;
        }
        files.remove(attempt.id(), attempt.attempts() - 1);
        try {
            write(attempt);
        } catch (Superseded other) {
            log.info("{} is written by another node", attempt.id());
        } catch (RuntimeException | IOException failure) {
            log.warn("{} could not be written", attempt.id(), SafeTrace.of(failure));
            failures.report(failure);
            if (attempt.attempts() < MAX_ATTEMPTS) {
                exports.tryAgainIn(attempt, PAUSE);
            } else {
                fail(attempt);
            }
        }
    }

    private void fail(BulkExport attempt) {
        if (exports.fail(attempt)) {
            files.remove(attempt.id(), attempt.attempts());
            log.error("{} has failed", attempt.id());
            failed.increment();
        }
    }

    private void write(BulkExport attempt) throws IOException {
        BulkSource source = sources.stream()
                .filter(one -> one.content() == attempt.content())
                .findFirst()
                .orElseThrow();
        try (var writer = new BulkFileWriter(attempt, source.columns(), files)) {
            source.forEach(attempt.createdBy(), part -> {
                part.rows().forEach(writer::write);
                if (!exports.progress(attempt, part.writtenCount(), part.totalCount())) {
                    throw new Superseded();
                }
            });
            if (!exports.finish(attempt, writer.finish(), kept)) {
                files.remove(attempt.id(), attempt.attempts());
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /** Says that another node has taken over the export. */
    private static final class Superseded extends RuntimeException {

        private Superseded() {
            super(null, null, false, false);
        }
    }
}
