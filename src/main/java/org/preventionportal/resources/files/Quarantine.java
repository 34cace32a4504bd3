package org.preventionportal.resources.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where what was sent waits on disk until it is clean. Each upload has a folder, which goes with it. */
@Component
class Quarantine {

    private static final Duration LONGEST = Duration.ofHours(6);

    private final Path root;
    private final Clock clock;

    Quarantine(@Value("${portal.uploads}") Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Of one upload. */
    record Folder(Path path) implements AutoCloseable {

        Path received() {
            return path.resolve("received");
        }

        Path clean() {
            return path.resolve("clean");
        }

        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(path);
        }
    }

    Folder open() throws IOException {
        Files.createDirectories(root);
        return new Folder(Files.createTempDirectory(root, "upload"));
    }

    /** Removes what uploads have left that died. */
    void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        Instant then = clock.instant().minus(LONGEST);
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(then)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }
}
