package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.preventionportal.PreventionPortalApplication;

/** The build of the image starts the application once, where nothing else runs, to make the cache for its starts. */
class TrainingRunIT {

    @Test
    void allBeansAreMadeWithoutADatabaseAndKeycloak() throws IOException, InterruptedException {
        Path log = Files.createTempFile(Path.of("target"), "training", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dspring.context.exit=onRefresh",
                        "-Dspring.mongodb.uri=mongodb://127.0.0.1:1/prevention?serverSelectionTimeoutMS=1000",
                        "-Dportal.keycloak.url=http://127.0.0.1:1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PreventionPortalApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
