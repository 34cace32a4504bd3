package org.preventionportal.reporting.doors;

/** A door by which files leave the service, to some and not to others. */
public interface ExportDoor {

    /** What the audit trail calls it. */
    String action();

    /** What the others are told. */
    String whoMay();
}
