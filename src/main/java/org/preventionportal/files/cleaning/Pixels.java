package org.preventionportal.files.cleaning;

import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/** Limits the size of pictures, so that displaying them does not exhaust a computer. */
final class Pixels {

    private static final long MAX = 100_000_000;

    private Pixels() {}

    static void refuseTooMany(int width, int height) throws RejectedFile {
        if (width <= 0 || height <= 0) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        if ((long) width * height > MAX) {
            throw new RejectedFile(FileProblem.TOO_COMPLEX);
        }
    }
}
