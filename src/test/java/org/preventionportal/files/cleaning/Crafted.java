package org.preventionportal.files.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.dhatim.fastexcel.Workbook;
import org.preventionportal.demo.LibraryFiles;

/** Files as an attacker or a careless author would send them. Each that has an author names {@link #AUTHOR}. */
final class Crafted {

    static final String AUTHOR = "Jo-Planted-Author";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Crafted() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] eicar() {
        return ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
    }

    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    /** How a document is spoilt. */
    interface Spoiling<T> {

        void spoil(T document) throws Exception;
    }

    static byte[] word(Spoiling<OPCPackage> spoiling) {
        return office(LibraryFiles.word("A guide", "Look out."), spoiling);
    }

    static byte[] slides(Spoiling<OPCPackage> spoiling) {
        return office(LibraryFiles.slides("A session", "Look out."), spoiling);
    }

    private static byte[] office(byte[] document, Spoiling<OPCPackage> spoiling) {
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(document))) {
            spoiling.spoil(pack);
            var out = new ByteArrayOutputStream();
            pack.save(out);
            return out.toByteArray();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static <T> Spoiling<T> both(Spoiling<T> first, Spoiling<T> second) {
        return document -> {
            first.spoil(document);
            second.spoil(document);
        };
    }

    /** Adds a part to which the main one is related. */
    static Spoiling<OPCPackage> part(String name, String contentType, String relation, byte[] data) {
        return pack -> {
            PackagePart part = pack.createPart(PackagingURIHelper.createPartName(name), contentType);
            try (OutputStream out = part.getOutputStream()) {
                out.write(data);
            }
            main(pack).addRelationship(part.getPartName(), TargetMode.INTERNAL, relation);
        };
    }

    static Spoiling<OPCPackage> outside(String relation, String address) {
        return pack -> main(pack).addExternalRelationship(address, relation);
    }

    /** Puts XML at the end of a Word document's body. */
    static Spoiling<OPCPackage> body(String xml) {
        return pack -> {
            PackagePart part = main(pack);
            String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            try (OutputStream out = part.getOutputStream()) {
                out.write(text.replace("</w:body>", xml + "</w:body>").getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Begins a field and gives it an instruction. */
    static Spoiling<OPCPackage> field(String instruction) {
        return body("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>" + instruction
                + "</w:instrText></w:r></w:p>");
    }

    static Spoiling<OPCPackage> doctype() {
        return pack -> {
            PackagePart part = main(pack);
            try (OutputStream out = part.getOutputStream()) {
                out.write(("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"" + W
                                + "\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    static PackagePart main(OPCPackage pack) {
        return pack.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)
                .getFirst();
    }

    /** Everything that Office writes about people, and a photograph as a camera made it. */
    static Spoiling<OPCPackage> signed() {
        return pack -> {
            pack.getPackageProperties().setCreatorProperty(AUTHOR);
            pack.getPackageProperties().setLastModifiedByProperty(AUTHOR);
            pack.getPackageProperties().setKeywordsProperty(AUTHOR);
            pack.getPackageProperties().setTitleProperty("Draft of " + AUTHOR);
            var app = pack.createPart(
                    PackagingURIHelper.createPartName("/docProps/own.xml"),
                    "application/vnd.openxmlformats-officedocument.custom-properties+xml");
            try (OutputStream out = app.getOutputStream()) {
                out.write(ascii("<Properties><Company>" + AUTHOR + "</Company></Properties>"));
            }
            pack.addRelationship(app.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CUSTOM_PROPERTIES);
            part(
                            "/customXml/item1.xml",
                            "application/xml",
                            "http://example.org/customXml",
                            ascii("<a>" + AUTHOR + "</a>"))
                    .spoil(pack);
            part(
                            "/word/people.xml",
                            "application/vnd.people+xml",
                            "http://schemas.microsoft.com/office/2011/relationships/people",
                            ascii("<a>" + AUTHOR + "</a>"))
                    .spoil(pack);
            part(
                            "/word/elsewhere.xml",
                            "application/xml",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml",
                            ascii("<a>" + AUTHOR + "</a>"))
                    .spoil(pack);
            part(
                            "/ppt/changesInfos/changesInfo1.xml",
                            "application/vnd.ms-powerpoint.changesinfo+xml",
                            "http://example.org/changesInfo",
                            ascii("<a name='" + AUTHOR + "'/>"))
                    .spoil(pack);
            part(
                            "/ppt/tags/tag1.xml",
                            "application/vnd.openxmlformats-officedocument.presentationml.tags+xml",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/tags",
                            ascii("<tag name='USER' val='" + AUTHOR + "'/>"))
                    .spoil(pack);
            part(
                            "/word/variables.xml",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
                            "http://example.org/settings",
                            ascii("<!-- " + AUTHOR + " --><w:settings xmlns:w='" + W + "'>"
                                    + "<w:docVars><w:docVar w:name='Author' w:val='" + AUTHOR + "'/></w:docVars>"
                                    + "<w:custDataLst><w:tags w:id='rId9'>" + AUTHOR + "</w:tags></w:custDataLst>"
                                    + "<w:zoom w:percent='120'/></w:settings>"))
                    .spoil(pack);
            part("/media/photo.jpg", "image/jpeg", "http://example.org/image", photograph())
                    .spoil(pack);
            part("/media/drawing.png", "image/png", "http://example.org/image", drawing())
                    .spoil(pack);
        };
    }

    /** A JPEG on its side with EXIF, XMP, IPTC, a comment, a preview and something behind its end. */
    static byte[] photograph() {
        byte[] plain = LibraryFiles.jpeg("A street");
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            2,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            1,
            0x3b,
            0,
            2,
            0,
            0,
            0,
            (byte) (AUTHOR.length() + 1),
            0,
            0,
            0,
            38,
            0,
            0,
            0,
            0
        };
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xe1, joined(exif, ascii(AUTHOR + "\0"))),
                segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + AUTHOR + "</x:xmpmeta>")),
                segment(0xed, ascii("Photoshop 3.0\0" + AUTHOR)),
                segment(0xfe, ascii(AUTHOR)),
                segment(0xe0, ascii("JFXX\0\u0010" + AUTHOR)),
                Arrays.copyOfRange(plain, 2, plain.length),
                ascii("<script>" + AUTHOR + "</script>"));
    }

    private static byte[] segment(int marker, byte[] data) {
        int length = data.length + 2;
        return joined(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, data);
    }

    /** A PNG with texts, EXIF and something behind its end. */
    static byte[] drawing() {
        byte[] plain = LibraryFiles.png("A map");
        return joined(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", ascii("Author\0" + AUTHOR)),
                chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>" + AUTHOR + "</x:xmpmeta>")),
                chunk("eXIf", ascii("MM\0*" + AUTHOR)),
                chunk("prVt", ascii(AUTHOR)),
                Arrays.copyOfRange(plain, 33, plain.length),
                ascii("PK\3\4" + AUTHOR));
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(ascii(type), data);
        var sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static byte[] hugePng() {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(Arrays.copyOf(LibraryFiles.png("A"), 8), chunk("IHDR", header), chunk("IEND", new byte[0]));
    }

    static byte[] pdf(Spoiling<PDDocument> spoiling) {
        try (PDDocument document = Loader.loadPDF(LibraryFiles.pdf("A leaflet", "Look out."))) {
            spoiling.spoil(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Everything that programs write about people into a PDF, and a photograph as a camera made it. */
    static Spoiling<PDDocument> signedPdf() {
        return document -> {
            document.getDocumentInformation().setAuthor(AUTHOR);
            document.getDocumentInformation().setCustomMetadataValue("Company", AUTHOR);
            var xmp =
                    new PDMetadata(document, new ByteArrayInputStream(ascii("<x:xmpmeta>" + AUTHOR + "</x:xmpmeta>")));
            document.getDocumentCatalog().setMetadata(xmp);
            PDPage page = document.getPage(0);
            page.setMetadata(xmp);
            var piece = new COSDictionary();
            piece.setString(COSName.getPDFName("Illustrator"), AUTHOR);
            page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), piece);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Own"), xmp);
            piece.setString(COSName.getPDFName("Author"), AUTHOR);
            page.getCOSObject().setItem(COSName.getPDFName("Seen"), author());
            var photograph = PDImageXObject.createFromByteArray(document, photograph(), "photo.jpg");
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                content.drawImage(photograph, 100, 100);
            }
        };
    }

    private static COSDictionary author() {
        var author = new COSDictionary();
        author.setString(COSName.AUTHOR, AUTHOR);
        return author;
    }

    static Spoiling<PDDocument> annotation(String subtype) {
        return document -> {
            var annotation = new COSDictionary();
            annotation.setName(COSName.TYPE, "Annot");
            annotation.setName(COSName.SUBTYPE, subtype);
            annotation.setItem(COSName.RECT, new PDRectangle(10, 10));
            annotation.setString(COSName.T, AUTHOR);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(annotation)));
        };
    }

    static Spoiling<PDDocument> onOpening(String action) {
        return document -> {
            var acting = new COSDictionary();
            acting.setName(COSName.S, action);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OpenAction"), acting);
        };
    }

    static Spoiling<PDDocument> leadingTo(String address) {
        return document -> {
            var leading = new COSDictionary();
            leading.setName(COSName.S, "URI");
            leading.setString(COSName.URI, address);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("OpenAction"), leading);
        };
    }

    /** A list of parts that is read before anything of it can be counted. */
    static byte[] manyParts() {
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        var random = new Random(3);
        for (int number = 0; number < 2_000_000; number++) {
            types.append("<Override PartName=\"/")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\" ContentType=\"a/b\"/>");
        }
        return zip(Map.of("[Content_Types].xml", ascii(types.append("</Types>").toString())));
    }

    static Spoiling<PDDocument> locked() {
        return document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    }

    static Spoiling<PDDocument> attachment() {
        return document -> {
            var file = new PDEmbeddedFile(document, new ByteArrayInputStream(ascii("Notes")));
            var specification = new PDComplexFileSpecification();
            specification.setFile("notes.txt");
            specification.setEmbeddedFile(file);
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("notes", specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        };
    }

    static Spoiling<PDDocument> signature() {
        return document -> {
            var signature = new COSDictionary();
            signature.setName(COSName.FT, "Sig");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AcroForm"), signature);
        };
    }

    /** A megabyte that unpacks to a gigabyte. */
    static Spoiling<PDDocument> bomb() {
        return document -> {
            var stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1 << 20];
                for (int megabytes = 0; megabytes < 600; megabytes++) {
                    out.write(zeros);
                }
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        };
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] workbook() {
        return LibraryFiles.bytes(out -> {
            try (var workbook = new Workbook(out, "Any", "1.0")) {
                workbook.newWorksheet("Any").value(0, 0, 1);
            }
        });
    }
}
