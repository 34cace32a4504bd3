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

    /** How far down the page is used, from its first line, as a part of the height between head and foot. */
    double used() {
        int last = lastRow();
        int first = head();
        while (first < last && isEmpty(first)) {
            first++;
        }
        return (double) (last - first) / (foot() - head());
    }

    /** The highest empty band above what is last on the page, as a part of its height. */
    double emptyBand() {
        int last = lastRow();
        int highest = 0;
        int empty = 0;
        for (int row = head(); row < last; row++) {
            empty = isEmpty(row) ? empty + 1 : 0;
            highest = Math.max(highest, empty);
        }
        return (double) highest / image.getHeight();
    }

    void write(Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }

    private int lastRow() {
        int row = foot();
        while (row > head() && isEmpty(row)) {
            row--;
        }
        return row;
    }

    private int head() {
        return (int) (image.getHeight() * HEAD);
    }

    private int foot() {
        return (int) (image.getHeight() * FOOT);
    }

    private boolean isEmpty(int row) {
        return IntStream.range(0, image.getWidth()).allMatch(x -> (image.getRGB(x, row) & COLOUR) == COLOUR);
    }
}
