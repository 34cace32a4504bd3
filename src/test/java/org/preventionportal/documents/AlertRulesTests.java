package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks Prometheus's own tool, where it is installed, whether its files are right and each alert fires. */
class AlertRulesTests {

    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    @ParameterizedTest
    @ValueSource(strings = {"check config prometheus.yml", "check rules alerts.yml", "test rules alerts-test.yml"})
    void prometheusAccepts(String command) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PROMTOOL), "Debian's package prometheus is not installed");
        Process promtool = new ProcessBuilder((PROMTOOL + " " + command).split(" "))
                .directory(Path.of("src/main/deploy/watching").toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(output).isZero();
    }
}
