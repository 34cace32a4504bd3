package org.preventionportal.reporting.reports;

/** What is kept of a frozen report is not what was frozen. Somebody has changed it, or a disk has. */
public class BrokenSeal extends IllegalStateException {

    BrokenSeal() {
        super("The seal of a frozen report does not fit what is kept of it.");
    }
}
