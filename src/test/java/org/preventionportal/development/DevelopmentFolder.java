package org.preventionportal.development;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Opens the folder in which a development run keeps its data, and refuses a folder that another run uses, or whose
 * documents an older build stored in another layout: they could not be read.
 */
final class DevelopmentFolder {

    /** Raise this number whenever stored documents change in a way that a newer build cannot read. */
    static final int LAYOUT = 1;

    static final String MARKER = "layout-version";

    private DevelopmentFolder() {}

    /**
     * Creates the folder if it does not exist.
     *
     * @throws IllegalStateException if the folder has data of another layout
     */
    static Path open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path marker = folder.resolve(MARKER);
        if (isEmpty(folder)) {
            Files.writeString(marker, LAYOUT + "\n");
        } else if (!Files.exists(marker) || !Files.readString(marker).strip().equals(String.valueOf(LAYOUT))) {
            throw new IllegalStateException("""
                    the data in %1$s is from another version of the portal, which this version cannot read. \
                    To begin anew, delete that folder and start again: rm -r '%1$s'""".formatted(folder));
        }
        return folder;
    }

    /**
     * Keeps the folder for this run until the lock is released.
     *
     * @throws IllegalStateException if another run uses the folder
     */
    static FileLock lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException _) { // by this process
            channel.close();
        }
        throw new IllegalStateException("""
                another development run uses the data in %1$s. Stop it, or give this one a folder of its own: \
                mvn spring-boot:test-run -Dportal.cache=%2$s-2""".formatted(folder, folder.getParent()));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
