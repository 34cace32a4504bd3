package org.preventionportal.bench.database;

/**
 * Counts what passed the proxy.
 *
 * @param commands without those that keep a connection alive
 * @param documents in the answers
 * @param bytes of the answers
 */
public record Traffic(long commands, long documents, long bytes) {

    static final Traffic NONE = new Traffic(0, 0, 0);

    Traffic and(Traffic more) {
        return new Traffic(commands + more.commands, documents + more.documents, bytes + more.bytes);
    }

    public Traffic since(Traffic earlier) {
        return new Traffic(commands - earlier.commands, documents - earlier.documents, bytes - earlier.bytes);
    }
}
