package org.preventionportal.reporting.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Looks at the pages of a PDF as pictures, and at the last line of each. */
final class PdfPages {

    private static final int DOTS_PER_INCH = 36;
    private static final double FOOT = 0.92; // of the height; the page number is below it

    /** A page: how far down it is used, and the last line of its text with its place and the height of its letters. */
    record Page(double used, String lastLine, double place, float letters) {

        /** Whether nothing comes after a line in large letters; charts have no text. */
        boolean endsWithHeading() {
            return letters > 11.5 && used - place < 0.05;
        }
    }

    private PdfPages() {}

    static List<Page> of(byte[] pdf) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var lines =
                        new Lines(page + 1, document.getPage(page).getMediaBox().getHeight());
                lines.getText(document);
                pages.add(new Page(
                        used(renderer.renderImageWithDPI(page, DOTS_PER_INCH)),
                        lines.last,
                        lines.place,
                        lines.letters));
            }
        }
        return pages;
    }

    private static double used(BufferedImage page) {
        for (int y = (int) (page.getHeight() * FOOT); y > 0; y--) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xffffff) != 0xffffff) {
                    return (double) y / page.getHeight();
                }
            }
        }
        return 0;
    }

    private static final class Lines extends PDFTextStripper {

        private final float height;
        private String last = "";
        private double place;
        private float letters;

        private Lines(int page, float height) {
            this.height = height;
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.getFirst();
            if (first.getYDirAdj() < height * FOOT) {
                last = text;
                place = first.getYDirAdj() / height;
                letters = first.getFontSizeInPt();
            }
        }
    }
}
