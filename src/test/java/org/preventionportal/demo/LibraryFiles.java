package org.preventionportal.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.text.WordUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes small real files for the library: PDF, Word, PowerPoint and PNG. */
public final class LibraryFiles {

    private static final int LINES_A_PAGE = 40;
    private static final int COLUMNS = 90;

    private LibraryFiles() {}

    public static byte[] pdf(String title, String... paragraphs) {
        return bytes(out -> {
            try (var document = new PDDocument()) {
                var lines = new ArrayList<String>(List.of(title, ""));
                for (String paragraph : paragraphs) {
                    lines.addAll(List.of(WordUtils.wrap(paragraph, COLUMNS).split("\n")));
                    lines.add("");
                }
                PDFont font = font(document);
                for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
                    page(document, font, lines.subList(from, Math.min(lines.size(), from + LINES_A_PAGE)));
                }
                document.save(out);
            }
        });
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(LibraryFiles.class.getResourceAsStream("/reporting/fonts/DejaVuSans.ttf"))) {
            return PDType0Font.load(document, file);
        }
    }

    private static void page(PDDocument document, PDFont font, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 9);
            content.setLeading(16);
            content.newLineAtOffset(60, 770);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    public static byte[] word(String title, String... paragraphs) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                var heading = document.createParagraph().createRun();
                heading.setBold(true);
                heading.setText(title);
                Stream.of(paragraphs)
                        .forEach(text -> document.createParagraph().createRun().setText(text));
                document.write(out);
            }
        });
    }

    public static byte[] slides(String title, String... slides) {
        return bytes(out -> {
            try (var show = new XMLSlideShow()) {
                show.createSlide().createTextBox().setText(title);
                Stream.of(slides)
                        .forEach(text -> show.createSlide().createTextBox().setText(text));
                show.write(out);
            }
        });
    }

    public static byte[] png(String title) {
        return image(title, "png");
    }

    public static byte[] jpeg(String title) {
        return image(title, "jpg");
    }

    private static byte[] image(String title, String format) {
        return bytes(out -> {
            var image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.setColor(new Color(0x0b, 0x4f, 0x6c));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setColor(Color.WHITE);
            graphics.drawString(title, 16, 90);
            graphics.dispose();
            ImageIO.write(image, format, out);
        });
    }

    /** What writes a file. */
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    public static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
