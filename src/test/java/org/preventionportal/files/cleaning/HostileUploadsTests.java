package org.preventionportal.files.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Tests that uploads of hostile files are rejected with a clear problem and not stored. */
@PortalTest
class HostileUploadsTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Value("${portal.uploads}")
    private Path staging;

    @Test
    void hostileFilesAreRejectedWithTheRightProblem() throws IOException {
        given.partnersOnly();
        var library = new LibraryDriver(portal);
        Item written = library.written("A guide", "PUBLIC");
        String path = library.createUpload(written, "a.pdf");

        var attempts = new Attempts("hostile files");
        for (Arguments hostile : FileCleaningTests.refused().toList()) {
            var file = (Named<?>) Objects.requireNonNull(hostile.get()[0]);
            var refused = library.put(LibraryDriver.AUTHOR, path, (byte[]) Objects.requireNonNull(file.getPayload()));
            String answer = new String(Objects.requireNonNull(refused.getResponseBody()), StandardCharsets.UTF_8);
            attempts.note(
                    refused.getStatus().value() == 422
                            && Stream.of(String.valueOf(hostile.get()[1]), "\"detail\":\"", "correlationId")
                                    .allMatch(answer::contains),
                    file.getName() + ": " + answer);
        }
        attempts.report();
        assertThat(attempts.leaks()).isEmpty();
        assertThat(database.dump("resourceFiles.files", "resourceFiles.chunks")).isEmpty();
        try (Stream<Path> left = Files.list(staging)) {
            assertThat(left).isEmpty();
        }
        assertThat(library.draftFiles(written)).isEmpty();
    }
}
