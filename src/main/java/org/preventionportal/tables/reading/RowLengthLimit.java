package org.preventionportal.tables.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a row that does not end: after a quotation mark that never closes it would be the whole file.
 * Knows whether the reader has asked for more than there is.
 */
final class RowLengthLimit extends FilterReader {

    static final int MAX_ROW_LENGTH = 1_000_000;

    private int left = MAX_ROW_LENGTH;
    private boolean isAtEnd;

    RowLengthLimit(Reader text) {
        super(text);
    }

    /** The row is longer than any. */
    static final class Exceeded extends RuntimeException {

        private Exceeded() {
            super(null, null, false, false);
        }
    }

    /** A row has ended. */
    void renew() {
        left = MAX_ROW_LENGTH;
    }

    boolean isAtEnd() {
        return isAtEnd;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        isAtEnd = read < 0;
        left -= read;
        if (left < 0) {
            throw new Exceeded();
        }
        return read;
    }
}
