package org.preventionportal.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.JobFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes the heads of this node's chains to the log and to a file of the operator's, from memory: the database may
 * have been changed by then.
 */
@Component
class HeadPublisher {

    private static final Logger log = LoggerFactory.getLogger(HeadPublisher.class);

    private final AuditChain chain;
    private final Clock clock;
    private final String file;
    private final JobFailures failures;

    /** @param file empty if the heads go to the log only */
    HeadPublisher(AuditChain chain, Clock clock, @Value("${portal.audit-heads}") String file, JobFailures failures) {
        this.chain = chain;
        this.clock = clock;
        this.file = file;
        this.failures = failures;
    }

    @PreDestroy
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void publishRegularly() {
        var _ = publish();
    }

    /** Returns whether everything is published that this node has stored. */
    synchronized boolean publish() {
        List<ChainLink> links = chain.takeUnpublished();
        List<String> lines = links.stream()
                .map(link -> ChainHead.of(link, clock.instant()).line())
                .toList();
        try {
            if (!file.isEmpty() && !lines.isEmpty()) {
                Files.write(
                        Path.of(file),
                        lines,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            }
            lines.forEach(log::info);
            return true;
        } catch (IOException failure) {
            chain.returnUnpublished(links);
            log.error("The heads of the audit trail cannot be written to {}: {}", file, failure.getClass());
            failures.report(failure);
            return false;
        }
    }
}
