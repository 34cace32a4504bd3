package org.preventionportal.reporting.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Looks at the pages of a PDF: at their words, as people see them, and at the tags of what is on each. */
final class PdfPages {

    /** A page with its text, its first line, and the last line of its text. */
    record Page(String text, String firstLine, String lastLine) {}

    /** A picture: its description, and the pages that it is on. */
    record Picture(String description, Set<Integer> pages) {}

    private PdfPages() {}

    /** Finds the pictures by the tags of the PDF. */
    static List<Picture> pictures(byte[] pdf) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            addPictures(document, document.getDocumentCatalog().getStructureTreeRoot(), pictures);
        }
        return pictures;
    }

    private static void addPictures(PDDocument document, PDStructureNode node, List<Picture> pictures) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    Set<Integer> pages = new TreeSet<>();
                    addPages(document, element, pages);
                    pictures.add(new Picture(String.valueOf(element.getAlternateDescription()), pages));
                } else {
                    addPictures(document, element, pictures);
                }
            }
        }
    }

    private static void addPages(PDDocument document, PDStructureElement element, Set<Integer> pages) {
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement part) {
                addPages(document, part, pages);
            } else {
                pages.add(page(document, element, kid));
            }
        }
    }

    private static int page(PDDocument document, PDStructureElement element, Object content) {
        var page = content instanceof PDMarkedContentReference marked ? marked.getPage() : element.getPage();
        return document.getPages().indexOf(page) + 1;
    }

    /**
     * Names the pages whose last content is a heading or a caption, by the tags of the PDF. Contents are numbered as
     * they are drawn: among the tags, the caption of a table follows its rows.
     */
    static List<String> lastHeadings(byte[] pdf) throws IOException {
        Map<Integer, NavigableMap<Integer, String>> headings = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            addHeadings(document, document.getDocumentCatalog().getStructureTreeRoot(), "", headings);
        }
        assertThat(headings).as("no tags").isNotEmpty();
        return headings.entrySet().stream()
                .map(page ->
                        Map.entry(page.getKey(), page.getValue().lastEntry().getValue()))
                .filter(page -> !page.getValue().isEmpty())
                .map(page -> "%s at the end of page %d".formatted(page.getValue(), page.getKey()))
                .toList();
    }

    private static void addHeadings(
            PDDocument document,
            PDStructureNode node,
            String heading,
            Map<Integer, NavigableMap<Integer, String>> headings) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                boolean isHeading = element.getStructureType().matches("H[1-6]|Caption");
                addHeadings(document, element, isHeading ? element.getStructureType() : heading, headings);
            } else if (node instanceof PDStructureElement element) {
                headings.computeIfAbsent(page(document, element, kid), _ -> new TreeMap<>())
                        .put(number(kid), heading);
            }
        }
    }

    /** A reference to a link has no number of its own. */
    private static int number(Object content) {
        return content instanceof PDMarkedContentReference marked
                ? marked.getMCID()
                : content instanceof Integer number ? number : -1;
    }

    static List<Page> of(byte[] pdf) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var lines =
                        new Lines(page + 1, document.getPage(page).getMediaBox().getHeight());
                String text = lines.getText(document);
                pages.add(new Page(words(text), words(lines.firstLine), words(lines.last)));
            }
        }
        return pages;
    }

    /** Apart from the words, because to draw a page takes much longer than to read it. */
    static List<PagePicture> drawn(byte[] pdf) throws IOException {
        List<PagePicture> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(PagePicture.of(renderer, page));
            }
        }
        return pages;
    }

    /** The words with single spaces between them, and letters that the font joins apart. */
    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static final class Lines extends PDFTextStripper {

        private final float height;
        private String firstLine = "";
        private String last = "";

        private Lines(int page, float height) {
            this.height = height;
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            super.writeString(text, positions);
            TextPosition first = positions.getFirst();
            boolean isAboveFoot = first.getYDirAdj() < height * PagePicture.FOOT;
            if (firstLine.isEmpty() && first.getYDirAdj() > height * PagePicture.HEAD && isAboveFoot) {
                firstLine = text;
            }
            if (isAboveFoot) {
                last = text;
            }
        }
    }
}
