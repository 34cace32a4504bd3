package org.preventionportal.spreadsheets;

/** A file that cannot be read any further. */
class BrokenFile extends RuntimeException {

    private final transient Problem problem;

    BrokenFile(long row, String message) {
        super(message, null, false, false);
        this.problem = new Problem(row, null, message);
    }

    Problem problem() {
        return problem;
    }
}
