package org.preventionportal.files.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.FileType;
import org.preventionportal.files.RejectedFile;

/** Detects the type of a file from its content and chooses its cleaner. */
final class FileCleaner {

    private FileCleaner() {}

    /** @param title written to types of file that have a title */
    static FileType clean(Path received, String title, Path clean) throws IOException {
        try {
            return write(received, title, clean);
        } catch (RuntimeException | StackOverflowError malformed) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
    }

    private static FileType write(Path received, String title, Path clean) throws IOException {
        if (Files.size(received) == 0) {
            throw new RejectedFile(FileProblem.EMPTY);
        }
        try (InputStream in = Files.newInputStream(received)) {
            TestVirus.refuseIn(in, Long.MAX_VALUE);
        }
        return switch (detect(received)) {
            case "application/pdf" -> {
                PdfCleaner.clean(received, title, clean);
                yield FileType.PDF;
            }
            case "application/zip", "application/x-tika-ooxml" -> OfficeCleaner.clean(received, title, clean);
            case "image/png" -> {
                copy(received, clean, PngChunks::copy);
                yield FileType.PNG;
            }
            case "image/jpeg" -> {
                int orientation = Orientation.of(received);
                copy(received, clean, (in, out) -> JpegSegments.copy(in, out, orientation));
                yield FileType.JPEG;
            }
            default -> throw new RejectedFile(FileProblem.TYPE_NOT_ALLOWED);
        };
    }

    /** Detects the type from the content alone. */
    private static String detect(Path received) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(received))) {
            return new Tika().detect(in);
        }
    }

    /** Copies a picture without metadata. */
    private interface Copying {

        void copy(InputStream in, OutputStream out) throws IOException;
    }

    private static void copy(Path from, Path to, Copying copying) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            copying.copy(in, out);
        }
    }
}
