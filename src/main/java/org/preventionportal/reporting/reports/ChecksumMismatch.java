package org.preventionportal.reporting.reports;

/** What is kept of a frozen report is not what was frozen. Somebody has changed it, or a disk has. */
public class ChecksumMismatch extends IllegalStateException {

    ChecksumMismatch() {
        super("The checksum of a frozen report does not fit what is kept of it.");
    }
}
