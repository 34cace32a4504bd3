package org.preventionportal.platform.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what has to be done again after a restore, which undoes it and deletes its entry in the audit trail. Operators
 * search the log for these lines: see the page on data about a person.
 */
public final class RestoreLog {

    private static final Logger log = LoggerFactory.getLogger(RestoreLog.class);

    private RestoreLog() {}

    /**
     * Logs an operation that was carried out.
     *
     * @param operation its name, as in the schema
     * @param details ids and codes such as {@code personId=…}; never a name, an address or anything that was typed
     */
    public static void repeat(String operation, String details) {
        log.info("Repeat after a restore: {} {}", operation, details);
    }
}
