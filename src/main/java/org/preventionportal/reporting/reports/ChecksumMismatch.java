package org.preventionportal.reporting.reports;

/** Reports that a stored report does not match its checksum: somebody or a disk error has changed it. */
class ChecksumMismatch extends IllegalStateException {

    ChecksumMismatch() {
        super("A published report does not match its checksum.");
    }
}
