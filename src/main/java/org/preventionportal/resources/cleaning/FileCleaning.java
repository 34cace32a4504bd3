package org.preventionportal.resources.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.tika.Tika;
import org.preventionportal.resources.FileType;
import org.springframework.stereotype.Component;

/** Takes a file as it was sent and makes one of it that says nothing of who made it, or refuses it. */
@Component
public class FileCleaning {

    private static final int AT_ONCE = 2;

    private final Tika tika = new Tika();
    private final Semaphore places = new Semaphore(AT_ONCE, true); // each holds a file's structure in memory

    /**
     * @param received which is only read
     * @param name that was sent with it
     * @param clean where the clean file goes
     * @throws UnfitFile where it cannot be had clean
     */
    public CleanFile clean(Path received, String name, Path clean) throws IOException {
        places.acquireUninterruptibly();
        try {
            FileType type = write(received, FileNames.title(name), clean);
            return new CleanFile(clean, FileNames.of(name, type), type, Files.size(clean), sha256(clean));
        } catch (RuntimeException | StackOverflowError malformed) {

            throw new UnfitFile(FileProblem.BROKEN);
        } finally {
            places.release();
        }
    }

    private FileType write(Path received, String title, Path clean) throws IOException {
        if (Files.size(received) == 0) {
            throw new UnfitFile(FileProblem.EMPTY);
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
            default -> throw new UnfitFile(FileProblem.TYPE_NOT_ALLOWED);
        };
    }

    /** By its bytes alone. */
    private String detect(Path received) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(received))) {
            return tika.detect(in);
        }
    }

    /** How a picture is copied. */
    private interface Copying {

        void copy(InputStream in, OutputStream out) throws IOException;
    }

    private static void copy(Path from, Path to, Copying copying) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(from));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            copying.copy(in, out);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
