package org.preventionportal.files;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Stages received files on disk until they are cleaned. Each upload has its own folder, which is deleted afterwards.
 */
@Component
public class UploadStaging {

    private static final int MAX_UPLOADS = 20;
    private static final Duration MAX_AGE = Duration.ofHours(6);

    private final Semaphore places = new Semaphore(MAX_UPLOADS);
    private final Path root;
    private final Clock clock;
    private final Counter tooMany;

    UploadStaging(@Value("${portal.uploads}") Path root, Clock clock, MeterRegistry registry) {
        this.root = root;
        this.clock = clock;
        this.tooMany = LimitCounter.of(registry, "uploads");
        Gauge.builder("portal.uploads.running", places, free -> MAX_UPLOADS - free.availablePermits())
                .description("Files that are received or cleaned, of at most " + MAX_UPLOADS + ".")
                .register(registry);
    }

    /** Holds the files of one upload. */
    public record Folder(Path path, Semaphore places) implements AutoCloseable {

        public Path received() {
            return path.resolve("received");
        }

        public Path clean() {
            return path.resolve("clean");
        }

        /**
         * Writes a request body to {@link #received}.
         *
         * @param expected the announced number of bytes; negative if unknown
         * @return the SHA-256 of the content, in hexadecimal
         * @throws RejectedFile if there are more or other bytes than there may be
         */
        public String receive(InputStream body, long expected, long maxBytes) throws IOException {
            if (expected > maxBytes) {
                throw tooLarge(maxBytes);
            }
            var digest = DigestUtils.getSha256Digest();
            long length;
            try (var in =
                    new DigestInputStream(new BoundedInputStream(new RequestBodyStream(body), maxBytes + 1), digest)) {
                length = Files.copy(in, received());
            }
            if (length > maxBytes) {
                throw tooLarge(maxBytes);
            }
            if (expected >= 0 && length != expected) {
                throw new RejectedFile(FileProblem.BROKEN);
            }
            return Hex.encodeHexString(digest.digest());
        }

        /** Says the limit, since the library takes larger files than a task. */
        private static RejectedFile tooLarge(long maxBytes) {
            return new RejectedFile(
                    FileProblem.TOO_LARGE,
                    "The file is larger than %d MB. Make its pictures smaller, or split it.".formatted(maxBytes >> 20));
        }

        @Override
        public void close() throws IOException {
            try {
                FileSystemUtils.deleteRecursively(path);
            } finally {
                places.release();
            }
        }
    }

    /**
     * @param reserved number of uploads that this caller must leave free for others
     * @throws Refusal if there are so many uploads that the disk might fill up
     */
    public Folder open(int reserved) throws IOException {
        if (places.availablePermits() <= reserved || !places.tryAcquire()) {
            tooMany.increment();
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "Too many files are being sent. Send the file again in a few minutes."));
        }
        try {
            Files.createDirectories(root);
            return new Folder(Files.createTempDirectory(root, "upload"), places);
        } catch (IOException failed) {
            places.release();
            throw failed;
        }
    }

    private static Instant lastChange(Path folder) throws IOException {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.MAX;
        }
    }

    /** Deletes the folders of uploads whose process died. */
    public void removeAbandoned() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        Instant cutoff = clock.instant().minus(MAX_AGE);
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                if (lastChange(folder).isBefore(cutoff)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }
}
