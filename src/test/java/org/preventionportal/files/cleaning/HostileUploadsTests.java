package org.preventionportal.files.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.preventionportal.files.FileProblem;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Tests that uploads of hostile files are rejected with a clear problem and not stored. {@code FileCleaningTests}
 * cleans all of these files in its own process, which is quicker. The property {@code portal.attacks.files} says how
 * many of each problem are uploaded.
 */
@PortalTest
class HostileUploadsTests {

    private static final int FILES = Integer.getInteger("portal.attacks.files", 1);

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
        for (Arguments hostile : files()) {
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

    /** Always with every bomb, because the process that cleans for the service has little memory. */
    private static List<Arguments> files() {
        Map<FileProblem, List<Arguments>> byProblem = FileCleaningTests.refused()
                .collect(Collectors.groupingBy(
                        hostile -> (FileProblem) Objects.requireNonNull(hostile.get()[1]),
                        () -> new EnumMap<>(FileProblem.class),
                        Collectors.toList()));
        return byProblem.entrySet().stream()
                .flatMap(problem -> problem.getValue().stream()
                        .limit(problem.getKey() == FileProblem.TOO_COMPLEX ? Long.MAX_VALUE : FILES))
                .toList();
    }
}
