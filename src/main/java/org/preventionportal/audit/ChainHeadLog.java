package org.preventionportal.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.preventionportal.platform.JobFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes heads of chains to the log and to a file of the operator's. */
@Component
class ChainHeadLog {

    private static final Logger log = LoggerFactory.getLogger(ChainHeadLog.class);

    private final String file;
    private final JobFailures failures;

    /** @param file empty if the heads go to the log only */
    ChainHeadLog(@Value("${portal.audit-heads}") String file, JobFailures failures) {
        this.file = file;
        this.failures = failures;
    }

    /**
     * Returns whether all of them are written. The log comes first, because it may go to another machine: a head that
     * is there twice does no harm, and a head that is nowhere proves nothing.
     */
    synchronized boolean write(List<ChainHead> heads) {
        List<String> lines = heads.stream().map(ChainHead::line).toList();
        lines.forEach(log::info);
        try {
            if (!file.isEmpty() && !lines.isEmpty()) {
                Files.write(
                        Path.of(file),
                        lines,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            }
            return true;
        } catch (IOException failure) {
            log.error("The heads of the audit trail cannot be written to {}: {}", file, failure.getClass());
            failures.report(failure);
            return false;
        }
    }
}
