package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.ScratchFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/** Rewrites a PDF with nothing but what its pages need. */
final class PdfCleaner {

    private static final int TAIL = 1024;
    private static final long MAX_SCRATCH = 1L << 30;

    private PdfCleaner() {}

    static void clean(Path received, String title, Path clean) throws IOException {
        rejectIncomplete(received);
        DecompressionBombs.refuse(received);
        try (PDDocument document = Loader.loadPDF(received.toFile(), "", null, null, () -> scratch(clean))) {
            if (document.isEncrypted()) {
                throw new RejectedFile(FileProblem.PROTECTED);
            }
            if (document.getNumberOfPages() == 0) {
                throw new RejectedFile(FileProblem.BROKEN);
            }
            var information = new PDDocumentInformation();
            information.setTitle(title);
            document.setDocumentInformation(information);
            new PdfObjects().clean(document.getDocument().getTrailer());
            document.save(clean.toFile());
        } catch (InvalidPasswordException locked) {
            throw new RejectedFile(FileProblem.PROTECTED);
        } catch (RejectedFile unfit) {
            throw unfit;
        } catch (IOException malformed) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
    }

    /** Keeps temporary data beside the clean file, so that both are deleted together. */
    private static RandomAccessStreamCache scratch(Path clean) throws IOException {
        return new ScratchFile(MemoryUsageSetting.setupTempFileOnly(MAX_SCRATCH)
                .setTempDir(clean.resolveSibling("").toFile()));
    }

    /** Rejects incomplete files, because readers would repair them and show half of the file as if it were complete. */
    private static void rejectIncomplete(Path received) throws IOException {
        try (var channel = FileChannel.open(received, StandardOpenOption.READ)) {
            var tail = ByteBuffer.allocate(TAIL);
            channel.read(tail, Math.max(0, channel.size() - TAIL));
            if (!new String(tail.array(), StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new RejectedFile(FileProblem.BROKEN);
            }
        }
    }
}
