package org.preventionportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.platform.JobFailures;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A head reaches the log, which goes to another machine, whatever happens to the file. */
@ExtendWith(OutputCaptureExtension.class)
class ChainHeadLogTests {

    private static final ChainHead HEAD =
            ChainHead.beginning("chn_" + "a".repeat(32), Instant.parse("2026-11-29T10:15:00Z"));

    @Test
    void aHeadIsInTheLogAndInTheFile(@TempDir Path folder, CapturedOutput output) throws Exception {
        Path file = folder.resolve("heads.log");
        assertThat(write(file)).isTrue();
        assertThat(output).containsOnlyOnce(HEAD.line());
        assertThat(Files.readAllLines(file)).containsExactly(HEAD.line());
    }

    @Test
    void aHeadThatTheFileDoesNotTakeIsInTheLog(@TempDir Path folder, CapturedOutput output) {
        assertThat(write(folder.resolve("missing/heads.log"))).isFalse();
        assertThat(output).containsOnlyOnce(HEAD.line());
    }

    private static boolean write(Path file) {
        return new ChainHeadLog(file.toString(), new JobFailures(ObservationRegistry.NOOP)).write(List.of(HEAD));
    }
}
