package org.preventionportal.audit;

import org.springframework.dao.DataAccessResourceFailureException;

/** Says that entries will not be written, because too many wait for the database already. */
class AuditEntriesLost extends DataAccessResourceFailureException {

    AuditEntriesLost() {
        super("Too many entries wait for the database");
    }
}
