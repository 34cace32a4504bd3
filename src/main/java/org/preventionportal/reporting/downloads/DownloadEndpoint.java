package org.preventionportal.reporting.downloads;

/** Marks an endpoint that serves files to some roles only. */
public interface DownloadEndpoint {

    /** The name of the action in the audit trail. */
    String action();

    /** The message for callers without access. */
    String whoMay();
}
