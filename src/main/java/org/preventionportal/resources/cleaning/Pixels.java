package org.preventionportal.resources.cleaning;

/** How large a picture may be, so that looking at it does not bring a computer down. */
final class Pixels {

    private static final long MOST = 100_000_000;

    private Pixels() {}

    static void refuseTooMany(int width, int height) throws UnfitFile {
        if (width <= 0 || height <= 0) {
            throw new UnfitFile(FileProblem.BROKEN);
        }
        if ((long) width * height > MOST) {
            throw new UnfitFile(FileProblem.TOO_COMPLEX);
        }
    }
}
