package org.preventionportal.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentFolderTests {

    @TempDir
    private Path cache;

    @Test
    void aNewFolderIsMarkedAndOpenedAgain() throws IOException {
        Path folder = DevelopmentFolder.open(cache.resolve("development"));
        Files.writeString(folder.resolve("mongodb.mv.db"), "data");

        assertThat(DevelopmentFolder.open(folder)).isEqualTo(folder);
        assertThat(folder.resolve(DevelopmentFolder.MARKER)).hasContent(String.valueOf(DevelopmentFolder.LAYOUT));
    }

    @Test
    void aFolderOfABuildThatMarkedNothingIsRefused() throws IOException {
        Files.writeString(cache.resolve("mongodb.mv.db"), "data");
        refuses();
    }

    @Test
    void aFolderOfAnotherLayoutIsRefused() throws IOException {
        Files.writeString(cache.resolve(DevelopmentFolder.MARKER), "0\n");
        refuses();
    }

    @Test
    void aFolderThatAnotherRunUsesIsRefusedUntilItEnds() throws IOException {
        try (FileLock lock = DevelopmentFolder.lock(cache)) {
            assertThat(lock.isValid()).isTrue();
            assertThatIllegalStateException()
                    .isThrownBy(() -> DevelopmentFolder.lock(cache))
                    .withMessageContainingAll(cache.toString(), "-Dportal.cache=");
        }
        DevelopmentFolder.lock(cache).close();
    }

    private void refuses() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DevelopmentFolder.open(cache))
                .withMessageContainingAll(cache.toString(), "To begin anew, delete that folder");
    }
}
