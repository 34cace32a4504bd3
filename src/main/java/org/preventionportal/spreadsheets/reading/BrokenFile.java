package org.preventionportal.spreadsheets.reading;

/** Says that a file cannot be read any further. */
public class BrokenFile extends RuntimeException {

    private final transient Problem problem;

    public BrokenFile(long row, String message) {
        super(message, null, false, false);
        this.problem = new Problem(row, null, message);
    }

    public Problem problem() {
        return problem;
    }
}
