package org.preventionportal.reporting.downloads;

/** A door by which files leave the service, to some and not to others. */
public interface DownloadEndpoint {

    /** What the audit trail calls it. */
    String action();

    /** What the others are told. */
    String whoMay();
}
