package org.preventionportal.resources.files;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.preventionportal.demo.LibraryFiles;

/** Makes files that are large and cannot be made smaller. */
final class LargeFiles {

    private static final int PIECE = 1 << 20;

    private LargeFiles() {}

    /** As many pixels as are allowed, which nobody has to look at. */
    static Path png(Path folder, long bytes) throws IOException {
        Path file = folder.resolve("large.png");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            png(out, bytes);
        }
        return file;
    }

    private static void png(DataOutputStream out, long bytes) throws IOException {
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(8000)
                        .putInt(8000)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        var random = new Random(1);
        byte[] piece = new byte[PIECE];
        for (long left = bytes; left > 0; left -= PIECE) {
            random.nextBytes(piece);
            chunk(out, "IDAT", piece);
        }
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    /** Slides with one picture. */
    static Path slides(Path folder, long bytes) throws IOException {
        Path file = folder.resolve("large.pptx");
        try (var in = new ZipInputStream(new ByteArrayInputStream(LibraryFiles.slides("A session", "Look out.")));
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace("</Types>", "<Default Extension=\"png\" ContentType=\"image/png\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.setLevel(Deflater.NO_COMPRESSION); // to try takes as long as all else
            out.putNextEntry(new ZipEntry("ppt/media/image1.png"));
            png(new DataOutputStream(out), bytes);
        }
        return file;
    }

    /** A page with pictures. */
    static Path pdf(Path folder, long bytes) throws IOException {
        Path file = folder.resolve("large.pdf");
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var page = new PDPage();
            document.addPage(page);
            var pictures = new COSArray();
            var random = new Random(2);
            byte[] piece = new byte[PIECE];
            for (long left = bytes; left > 0; left -= PIECE) {
                random.nextBytes(piece);
                var picture = document.getDocument().createCOSStream();
                picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
                try (OutputStream out = picture.createOutputStream()) {
                    out.write(piece);
                }
                pictures.add(picture);
            }
            page.getCOSObject().setItem(COSName.getPDFName("Pictures"), pictures);
            document.save(file.toFile());
        }
        return file;
    }
}
