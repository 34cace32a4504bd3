package org.preventionportal.platform.mongodb;

/** Marks a document that is replaced or deleted only if nobody else has changed it since it was read. */
public interface Versioned {

    /** The concurrency version; 0 for a document that is not stored yet. */
    long version();
}
