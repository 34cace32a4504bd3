package org.preventionportal.audit;

import java.time.Instant;
import java.util.function.UnaryOperator;

/** Holds an entry until the database has accepted it. */
final class WaitingEntry {

    private AuditEntry entry;
    private boolean isStored;

    WaitingEntry(AuditEntry entry) {
        this.entry = entry;
    }

    synchronized AuditEntry entry() {
        return entry;
    }

    synchronized boolean isStored() {
        return isStored;
    }

    synchronized Instant occurredAt() {
        return entry.occurredAt();
    }

    /** Returns whether that is all: false if another entry is to be written since this one was sent. */
    synchronized boolean store(AuditEntry sent) {
        isStored = sent.id().equals(entry.id());
        return isStored;
    }

    /**
     * Writes another entry unless this one is stored already. If a write is under way, the other one
     * follows it.
     *
     * @return whether it is stored already
     */
    synchronized boolean replaceUnlessStored(UnaryOperator<AuditEntry> replacement) {
        if (!isStored) {
            entry = replacement.apply(entry);
        }
        return isStored;
    }
}
