package org.preventionportal.reporting.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Looks at a page of a PDF as people see it. */
record PagePicture(BufferedImage image) {

    static final double HEAD = 0.06; // of the height; what runs on every page is above it
    static final double FOOT = 0.92; // of the height; the page number is below it

    private static final int DOTS_PER_INCH = 72;
    private static final int COLOUR = 0xffffff;

    static PagePicture of(PDFRenderer renderer, int page) throws IOException {
        return new PagePicture(renderer.renderImageWithDPI(page, DOTS_PER_INCH));
    }

    /** How far down the page is used, as a part of its height. */
    double used() {
        return (double) lastRow() / image.getHeight();
    }

    /** The highest empty band above what is last on the page, as a part of its height. */
    double emptyBand() {
        int last = lastRow();
        int highest = 0;
        int empty = 0;
        for (int row = (int) (image.getHeight() * HEAD); row < last; row++) {
            empty = isEmpty(row) ? empty + 1 : 0;
            highest = Math.max(highest, empty);
        }
        return (double) highest / image.getHeight();
    }

    void write(Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }

    private int lastRow() {
        int row = (int) (image.getHeight() * FOOT);
        while (row > 0 && isEmpty(row)) {
            row--;
        }
        return row;
    }

    private boolean isEmpty(int row) {
        return IntStream.range(0, image.getWidth()).allMatch(x -> (image.getRGB(x, row) & COLOUR) == COLOUR);
    }
}
