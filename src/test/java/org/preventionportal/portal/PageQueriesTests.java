package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Tests that the queries of the pages fit the schema. */
@PortalTest
class PageQueriesTests {

    private static final Path FOLDER = Path.of("src/main/resources/portal/pages");

    @Autowired
    private GraphQlSource source;

    static Stream<Path> queries() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isAQueryOfTheSchema(Path query) throws IOException {
        var document = Parser.parse(Files.readString(query));
        assertThat(new Validator().validateDocument(source.schema(), document, Locale.UK))
                .isEmpty();
    }
}
