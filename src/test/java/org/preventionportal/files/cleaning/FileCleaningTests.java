package org.preventionportal.files.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.FileType;
import org.preventionportal.files.RejectedFile;

/**
 * Tests that hostile and careless files are rejected with the right problem or cleaned of every trace of their authors.
 */
class FileCleaningTests {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    private Path folder;

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("nothing", FileProblem.EMPTY, new byte[0]),
                bad("a program", FileProblem.TYPE_NOT_ALLOWED, ascii("MZ\u0090\0\3\0\0\0 This program cannot be run")),
                bad("a page", FileProblem.TYPE_NOT_ALLOWED, ascii("<html><script>alert(1)</script></html>")),
                bad(
                        "a drawing that runs",
                        FileProblem.TYPE_NOT_ALLOWED,
                        ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                bad(
                        "an old Word file",
                        FileProblem.TYPE_NOT_ALLOWED,
                        ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600))),
                bad("a moving picture", FileProblem.TYPE_NOT_ALLOWED, ascii("GIF89a\1\0\1\0\0\0\0;")),
                bad("an archive", FileProblem.TYPE_NOT_ALLOWED, Crafted.zip(Map.of("a.txt", ascii("Hello")))),
                bad("a workbook", FileProblem.TYPE_NOT_ALLOWED, Crafted.workbook()),
                bad("the scanners' test", FileProblem.VIRUS, Crafted.eicar()),
                bad(
                        "the test in a document",
                        FileProblem.VIRUS,
                        Crafted.word(
                                Crafted.part("/word/media/a.png", "image/png", OFFICE + "image", Crafted.eicar()))),
                bad(
                        "a Word file with macros",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.word(Crafted.part(
                                "/word/vbaProject.bin",
                                "application/vnd.ms-office.vbaProject",
                                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                ascii("Sub AutoOpen")))),
                bad("a Word file that is one of macros", FileProblem.ACTIVE_CONTENT, macroEnabled()),
                bad(
                        "slides with a control",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.slides(Crafted.part(
                                "/ppt/activeX/activeX1.xml",
                                "application/vnd.ms-office.activeX+xml",
                                OFFICE + "control",
                                ascii("<a/>")))),
                bad(
                        "a field that runs a program",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.word(Crafted.body(
                                "<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>"))),
                bad(
                        "a field whose words are spread",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.word(
                                Crafted.body(
                                        "<w:p><w:r><w:instrText> DD</w:instrText></w:r><w:r><w:instrText>E c:\\\\cmd.exe</w:instrText></w:r></w:p>"))),
                bad(
                        "slides with an object",
                        FileProblem.EMBEDDED_FILE,
                        Crafted.slides(Crafted.part(
                                "/ppt/embeddings/oleObject1.bin",
                                "application/vnd.openxmlformats-officedocument.oleObject",
                                OFFICE + "oleObject",
                                ascii("Any")))),
                bad(
                        "slides with a workbook",
                        FileProblem.EMBEDDED_FILE,
                        Crafted.slides(Crafted.part(
                                "/ppt/embeddings/sheet1.xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                OFFICE + "package",
                                Crafted.workbook()))),
                bad(
                        "slides with a film",
                        FileProblem.EMBEDDED_FILE,
                        Crafted.slides(
                                Crafted.part("/ppt/media/film.mp4", "video/mp4", OFFICE + "video", ascii("ftyp")))),
                bad(
                        "a commented document",
                        FileProblem.COMMENTS,
                        Crafted.word(Crafted.part(
                                "/word/comments.xml",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
                                OFFICE + "comments",
                                ascii("<a/>")))),
                bad(
                        "tracked changes",
                        FileProblem.COMMENTS,
                        Crafted.word(Crafted.body(
                                "<w:p><w:ins w:id=\"1\" w:author=\"Jo\"><w:r><w:t>New</w:t></w:r></w:ins></w:p>"))),
                bad(
                        "a template elsewhere",
                        FileProblem.LINKED_FILE,
                        Crafted.word(Crafted.outside(OFFICE + "attachedTemplate", "https://example.org/evil.dotm"))),
                bad(
                        "a picture elsewhere",
                        FileProblem.LINKED_FILE,
                        Crafted.word(Crafted.outside(OFFICE + "image", "https://example.org/track.png"))),
                bad(
                        "a link to a folder",
                        FileProblem.LINKED_FILE,
                        Crafted.word(Crafted.outside(OFFICE + "hyperlink", "file:///C:/Users/jo/notes.docx"))),
                bad(
                        "an attribute with a folder",
                        FileProblem.LINKED_FILE,
                        Crafted.word(Crafted.body(
                                "<w:p><w:r><w:t xml:space=\"C:\\Users\\jo\\logo.png\">A</w:t></w:r></w:p>"))),
                bad(
                        "an old drawing",
                        FileProblem.UNCLEANABLE_PICTURE,
                        Crafted.slides(
                                Crafted.part("/ppt/media/a.emf", "image/x-emf", OFFICE + "image", ascii("Any")))),
                bad("an entity from outside", FileProblem.BROKEN, Crafted.word(Crafted.doctype())),
                bad(
                        "a zip bomb",
                        FileProblem.TOO_COMPLEX,
                        Crafted.word(Crafted.part(
                                "/word/media/b.xml", "application/any+xml", OFFICE + "any", new byte[200 << 20]))),
                bad("half a Word file", FileProblem.BROKEN, Crafted.cut(LibraryFiles.word("A", "B"))),
                bad("a PDF with a script", FileProblem.ACTIVE_CONTENT, Crafted.pdf(Crafted.onOpening("JavaScript"))),
                bad(
                        "a PDF that starts a program",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.pdf(Crafted.onOpening("Launch"))),
                bad(
                        "a PDF that sends a form",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.pdf(Crafted.onOpening("SubmitForm"))),
                bad("a PDF with an attachment", FileProblem.EMBEDDED_FILE, Crafted.pdf(Crafted.attachment())),
                bad(
                        "a document in a document",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.word(Crafted.part(
                                "/word/chunk.xml", "application/xhtml+xml", OFFICE + "aFChunk", ascii("<a/>")))),
                bad(
                        "an add-in",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.word(Crafted.part(
                                "/word/webextensions/w.xml",
                                "application/vnd.ms-office.webextension+xml",
                                "http://schemas.microsoft.com/office/2011/relationships/webextension",
                                ascii("<a/>")))),
                bad(
                        "a field behind a field",
                        FileProblem.ACTIVE_CONTENT,
                        Crafted.word(
                                Crafted.body(
                                        "<w:p><w:r><w:instrText>PAGE</w:instrText><w:fldChar/><w:instrText>DDEAUTO c:</w:instrText></w:r></w:p>"))),
                bad(
                        "an attribute with a folder in it",
                        FileProblem.LINKED_FILE,
                        Crafted.word(
                                Crafted.body(
                                        "<w:p><w:r><w:t xml:space=\"Data Source=C:\\Users\\jo\\list.xlsx\">A</w:t></w:r></w:p>"))),
                bad(
                        "what is called a font",
                        FileProblem.EMBEDDED_FILE,
                        Crafted.word(
                                Crafted.part("/word/a.bin", "application/x-fontdata", OFFICE + "any", ascii("Any")))),
                bad(
                        "a PDF that leads to a folder",
                        FileProblem.LINKED_FILE,
                        Crafted.pdf(Crafted.leadingTo("file:///C:/Users/jo/a.pdf"))),
                bad(
                        "a PDF that leads to a network",
                        FileProblem.LINKED_FILE,
                        Crafted.pdf(Crafted.leadingTo("\\\\server\\share"))),
                bad("a PDF with a film", FileProblem.EMBEDDED_FILE, Crafted.pdf(Crafted.annotation("RichMedia"))),
                bad("a commented PDF", FileProblem.COMMENTS, Crafted.pdf(Crafted.annotation("Highlight"))),
                bad("a locked PDF", FileProblem.PROTECTED, Crafted.pdf(Crafted.locked())),
                bad("a signed PDF", FileProblem.PROTECTED, Crafted.pdf(Crafted.signature())),
                bad("a PDF bomb", FileProblem.TOO_COMPLEX, Crafted.pdf(Crafted.bomb())),
                bad("half a PDF", FileProblem.BROKEN, Crafted.cut(LibraryFiles.pdf("A", "B".repeat(3000)))),
                bad("what only begins like a PDF", FileProblem.BROKEN, ascii("%PDF-1.7\nHello\n%%EOF")),
                bad("half a PNG", FileProblem.BROKEN, Crafted.cut(LibraryFiles.png("A"))),
                bad("a PNG that was changed", FileProblem.BROKEN, flipped(LibraryFiles.png("A"))),
                bad("a PNG for a stadium", FileProblem.TOO_COMPLEX, Crafted.hugePng()),
                bad("the start of a JPEG", FileProblem.BROKEN, Arrays.copyOf(Crafted.photograph(), 10)),
                bad("a JPEG without a picture", FileProblem.BROKEN, new byte[] {
                    (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9
                }),
                bad(
                        "a field that leads to a folder",
                        FileProblem.LINKED_FILE,
                        Crafted.word(
                                Crafted.body(
                                        "<w:p><w:r><w:instrText>HYPERLINK \"file:///C:/Users/jo/a.docx\"</w:instrText></w:r></w:p>"))),
                field("starts a program", "HYPERLINK \"ms-msdt:/id PCWDiagnostic\""),
                field("searches another computer", "HYPERLINK search-ms:query=x"),
                field("starts a program after a tip", "HYPERLINK \\o \"https://a tip\" \"ms-word:ofe|u|https://a\""),
                field("starts a program in a new window", "HYPERLINK \\n \"javascript:alert(1)\""),
                field("starts a program in the next line", "HYPERLINK &#10;\"ms-msdt:/id\""),
                field("starts a program without a space", "hyperlink\"ms-msdt:/id\""),
                field(
                        "has the address of another field",
                        "HYPERLINK </w:instrText><w:fldChar w:fldCharType=\"begin\"/>"
                                + "<w:instrText>QUOTE \"ms-msdt:/id\""),
                field("opens a file beside it", "HYPERLINK \"a.docm\""),
                field(
                        "hides its address behind one that is skipped",
                        "HYPERLINK </w:instrText><x:a xmlns:x=\"urn:x\"><w:instrText>\"https://a\"</w:instrText></x:a>"
                                + "<w:instrText>\"ms-msdt:/id\""),
                field(
                        "hides its address behind an end that is skipped",
                        "HYPERLINK </w:instrText><x:fldChar xmlns:x=\"urn:x\"/><w:instrText>\"ms-msdt:/id\""),
                field(
                        "hides its address behind an end in an element that is skipped",
                        "HYPERLINK </w:instrText><x:a xmlns:x=\"urn:x\"><w:fldChar/></x:a><w:instrText>\"ms-msdt:/id\""),
                field("hides an element in its words", "HYPER<x:a xmlns:x=\"urn:x\"/>LINK \"ms-msdt:/id\""),
                field("hides its words", "<![CDATA[HYPERLINK \"ms-msdt:/id\"]]>"),
                bad(
                        "a simple field that starts a program",
                        FileProblem.LINKED_FILE,
                        Crafted.word(Crafted.body("<w:p><w:fldSimple w:instr='HYPERLINK \"ms-msdt:/id\"'/></w:p>"))),
                bad(
                        "a drawing that starts a program",
                        FileProblem.LINKED_FILE,
                        Crafted.word(
                                Crafted.body(
                                        "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" href=\"ms-msdt:/id\"/></w:pict></w:r></w:p>"))),
                bad("half a JPEG", FileProblem.BROKEN, Crafted.cut(LibraryFiles.jpeg("A"))));
    }

    private static Arguments field(String does, String instruction) {
        return bad("a field that " + does, FileProblem.LINKED_FILE, Crafted.word(Crafted.field(instruction)));
    }

    private static Arguments bad(String what, FileProblem problem, byte[] bytes) {
        return Arguments.of(Named.of(what, bytes), problem);
    }

    private static byte[] ascii(String text) {
        return Crafted.ascii(text);
    }

    private static byte[] macroEnabled() {
        return Crafted.zip(Map.of(
                "[Content_Types].xml",
                ascii(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"),
                "_rels/.rels",
                ascii(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                                + OFFICE + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                "word/document.xml",
                ascii("<a/>")));
    }

    private static byte[] flipped(byte[] whole) {
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        return changed;
    }

    @ParameterizedTest
    @MethodSource
    void refused(byte[] bytes, FileProblem problem) {
        assertThatExceptionOfType(RejectedFile.class)
                .isThrownBy(() -> clean(bytes, "A handout.pdf"))
                .satisfies(unfit -> assertThat(unfit.problem()).isEqualTo(problem));
    }

    static Stream<Arguments> cleaned() {
        return Stream.of(
                good("a Word file", FileType.WORD, Crafted.word(Crafted.signed())),
                good(
                        "a Word file about fields",
                        FileType.WORD,
                        Crafted.word(Crafted.both(
                                Crafted.signed(),
                                Crafted.body("<w:p><w:r><w:t>DDE is an addendum, LINK it</w:t></w:r></w:p>")))),
                linked("HYPERLINK \"https://www.example.org/a\" \\o \"A tip: read\""),
                linked(" hyperlink \\l \"_Toc1\" "),
                linked("HYPERLINK \\l _Toc1 \\h"),
                linked("ADDIN ZOTERO_ITEM {\"title\":\"Hyperlinked lives\"}"),
                linked("HYPERLINK \\o \"A tip\" \"mailto:a@example.org\""),
                linked("HYPERLINK \"\" \\l \"top\""),
                linked("HYPERLINK \"www.example.org\" </w:instrText><w:fldChar w:fldCharType=\"begin\"/>"
                        + "<w:instrText>PAGEREF _Toc1"),
                good("slides", FileType.POWERPOINT, Crafted.slides(Crafted.signed())),
                good(
                        "a Word file behind a picture",
                        FileType.JPEG,
                        Crafted.joined(Crafted.photograph(), Crafted.word(Crafted.signed()))),
                good("a PDF", FileType.PDF, Crafted.pdf(Crafted.signedPdf())),
                good(
                        "a PDF and what was in it before",
                        FileType.PDF,
                        Crafted.joined(Crafted.pdf(Crafted.signedPdf()), ascii("\n% " + Crafted.AUTHOR + "\n%%EOF"))),
                good("a PNG", FileType.PNG, Crafted.drawing()),
                good("a JPEG", FileType.JPEG, Crafted.photograph()));
    }

    private static Arguments linked(String instruction) {
        return good(
                "a Word file with " + instruction,
                FileType.WORD,
                Crafted.word(Crafted.both(Crafted.signed(), Crafted.field(instruction))));
    }

    private static Arguments good(String what, FileType type, byte[] bytes) {
        return Arguments.of(Named.of(what, bytes), type);
    }

    @ParameterizedTest
    @MethodSource
    void cleaned(byte[] bytes, FileType type) throws Exception {
        CleanFile clean = clean(bytes, "Notes of " + Crafted.AUTHOR + ".tmp");

        byte[] result = Files.readAllBytes(clean.path());
        assertThat(clean.type()).isEqualTo(type);
        assertThat(everythingIn(bytes)).contains(Crafted.AUTHOR);
        assertThat(everythingIn(result).replace("Notes-of-" + Crafted.AUTHOR, ""))
                .doesNotContain(Crafted.AUTHOR);
        assertThat(clean.bytes()).isEqualTo(result.length);
        assertThat(clean.sha256()).isEqualTo(DigestUtils.sha256Hex(result));
        clean(result, "Again"); // it is still one of its type, and as clean as can be
    }

    /** Returns the content including everything packed into it. */
    private static String everythingIn(byte[] file) throws IOException {
        var all = new StringBuilder(new String(file, StandardCharsets.ISO_8859_1));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        if (all.toString().startsWith("%PDF")) {
            try (PDDocument document = Loader.loadPDF(file)) {
                all.append(document.getDocumentInformation().getCOSObject());
                for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                    COSBase object =
                            document.getDocument().getObjectFromPool(key).getObject();
                    all.append(object);
                    if (object instanceof COSStream stream) {
                        try (InputStream in = stream.createInputStream()) {
                            all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                        }
                    }
                }
            }
        }
        return all.toString();
    }

    @Test
    void pixelsOfAPictureDoNotChange() throws Exception {
        var before = ImageIO.read(new ByteArrayInputStream(Crafted.photograph()));
        CleanFile clean = clean(Crafted.photograph(), "A");

        var after = ImageIO.read(clean.path().toFile());
        assertThat(after.getRGB(100, 90)).isEqualTo(before.getRGB(100, 90));
        assertThat(Orientation.of(clean.path())).as("orientation is preserved").isEqualTo(6);
    }

    @Test
    void textOfADocumentDoesNotChange() throws Exception {
        CleanFile pdf = clean(Crafted.pdf(Crafted.signedPdf()), "A leaflet.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("A leaflet", "Look out.");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A-leaflet");
        }
        CleanFile word = clean(Crafted.word(Crafted.signed()), "A guide.docx");
        try (var document = new XWPFDocument(Files.newInputStream(word.path()))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("A guide", "Look out.");
        }
        assertThat(everythingIn(Files.readAllBytes(word.path())))
                .as("what stands beside variables and custom data")
                .contains("<w:zoom w:percent=\"120\">")
                .doesNotContain("docVar", "custDataLst");
        CleanFile slides = clean(Crafted.slides(Crafted.signed()), "A session.pptx");
        try (var show = new XMLSlideShow(Files.newInputStream(slides.path()))) {
            assertThat(show.getSlides()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.png",
        "C:\\Users\\jo\\Map.PNG, Map.png",
        "report.pdf.exe, report-pdf.png",
        "'   ', file.png",
        "'a\"\r\nSet-Cookie: b', a-Set-Cookie-b.png",
        "'gnp\u202e.exe', gnp.png",
        "'Diogelu plant – canllaw (2026).png', Diogelu-plant-canllaw-2026.png",
        "\u0645\u0644\u0641, \u0645\u0644\u0641.png",
        ".htaccess, htaccess.png",
        "..., file.png",
        "CON, fileCON.png"
    })
    void fileNamesAreMadeSafe(String sent, String kept) throws Exception {
        assertThat(clean(LibraryFiles.png("A"), sent).name()).isEqualTo(kept);
        assertThat(FileNames.of("a".repeat(5000), FileType.PNG)).hasSizeLessThan(100);
    }

    /** Cleans in this process, which is quicker. */
    private CleanFile clean(byte[] bytes, String name) throws IOException {
        Path received = Files.write(folder.resolve("received"), bytes);
        Path clean = folder.resolve("clean");
        FileType type = FileCleaner.clean(received, FileNames.title(name), clean);
        byte[] result = Files.readAllBytes(clean);
        return new CleanFile(clean, FileNames.of(name, type), type, result.length, DigestUtils.sha256Hex(result));
    }

    /** Cleans in a separate process as the service does, because only that process may crash. */
    @Test
    void aFileThatExhaustsMemoryIsRejectedAndTheNextOneIsCleaned() throws Exception {
        var registry = new SimpleMeterRegistry();
        var cleaning = new FileCleaning(registry);
        Path received = folder.resolve("received");
        Files.write(received, Crafted.manyParts());
        assertThatExceptionOfType(RejectedFile.class)
                .isThrownBy(() -> cleaning.clean(
                        received,
                        "A",
                        Files.createDirectory(folder.resolve("one")).resolve("clean")))
                .satisfies(unfit -> assertThat(unfit.problem()).isEqualTo(FileProblem.TOO_COMPLEX));

        byte[] picture = Crafted.drawing();
        Files.write(received, picture);
        CleanFile clean = cleaning.clean(
                received, "A.png", Files.createDirectory(folder.resolve("two")).resolve("clean"));
        assertThat(clean.type()).isEqualTo(FileType.PNG);
        assertThat(clean.name()).isEqualTo("A.png");
        assertThat(clean.sha256()).isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(clean.path())));
        assertThat(everythingIn(Files.readAllBytes(clean.path()))).doesNotContain(Crafted.AUTHOR);

        for (String outcome : List.of("rejected", "cleaned")) {
            assertThat(registry.get("portal.cleaning")
                            .tag("outcome", outcome)
                            .timer()
                            .count())
                    .isOne();
        }
        assertThat(registry.get("portal.cleaning.running").gauge().value()).isZero();
    }
}
