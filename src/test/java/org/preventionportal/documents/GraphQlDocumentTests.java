package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.portal.api.PageTexts;
import org.preventionportal.support.SourceFiles;

/** Tests that the GraphQL documents of the pages and of the tests fit the schema, and that tests name theirs. */
class GraphQlDocumentTests {

    private static final Path TESTS = Path.of("src/test/resources/graphql-test");
    private static final Path CODE = Path.of("src/test/java");

    /** A name as tests write it: the folder of the module, and the operation. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w/])[a-z]+/\\w+(?![\\w/])");

    /** A call of {@code GraphQlTester} or {@code Wire}, or a body, with the text of a document. */
    private static final Pattern TEXT =
            Pattern.compile("(?<!StoredDocuments|PageForms)\\.document\\((?!\\))|Map\\.of\\(\"query\", "
                    + "|new Wire\\(portal(?:\\.get\\(\\))?\\)\\s*\\.(?:send|firstEvent)\\((?![^;]*documentText\\()");

    /** They send the documents that tests name. */
    private static final Set<String> SENDERS = Set.of("HttpPortal", "Wire");

    /**
     * Tests about the text of a request, about a document that they make or read themselves, about several mutations in
     * one, or about who is signed in.
     */
    private static final Set<String> OF_TEXTS = Set.of(
            "AccountsTests",
            "BadInputTests",
            "BombTests",
            "ForeignCursorTests",
            "ForgedTokenTests",
            "GraphQlOverHttpTests",
            "HomeCommandsTests",
            "OperationMetricsTests",
            "PersonRightsTests",
            "QuarterPlanTests",
            "RandomOperations",
            "RateLimitedRequestsTests",
            "ReportTests",
            "SafelistTests",
            "SubscriptionFuzzTests",
            "TaskListTests",
            "TaskPartTests",
            "TokenTests",
            "TriageQueueSubscriptionTests",
            "UnseenChangesTests",
            "WatchedServiceIT",
            "WatchingTests");

    @Test
    void everyDocumentFitsTheSchema() {
        GraphQLSchema schema = Contract.schema();
        assertThat(PageTexts.names())
                .hasSizeGreaterThan(150)
                .allSatisfy(page -> assertThat(Contract.errors(schema, PageTexts.of(page)))
                        .as(page)
                        .isEmpty());
        assertThat(documents())
                .allSatisfy(document -> assertThat(Contract.errors(schema, SourceFiles.read(document)))
                        .as(document.toString())
                        .isEmpty());
    }

    static List<Path> documents() {
        return SourceFiles.below(TESTS, ".graphql");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentHasTheNameOfItsOperation(Path file) {
        String name = file.getFileName().toString().replace(".graphql", "");
        assertThat(Parser.parse(SourceFiles.read(file)).getDefinitionsOfType(OperationDefinition.class))
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.getName()).isEqualTo(name);
                    if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
                        assertThat(operation.getSelectionSet().getSelectionsOfType(Field.class))
                                .extracting(Field::getResultKey)
                                .containsExactly(name);
                    }
                });
    }

    @Test
    void testsNameTheirDocuments() {
        assertThat(SourceFiles.below(CODE, ".java").stream()
                        .filter(source -> TEXT.matcher(SourceFiles.read(source)).find())
                        .map(source -> source.getFileName().toString().replace(".java", ""))
                        .filter(name -> !SENDERS.contains(name)))
                .containsExactlyInAnyOrderElementsOf(OF_TEXTS);
    }

    @Test
    void everyDocumentIsUsed() {
        Set<String> used = new TreeSet<>();
        for (Path source : SourceFiles.below(CODE, ".java")) {
            NAME.matcher(SourceFiles.read(source))
                    .results()
                    .map(MatchResult::group)
                    .forEach(used::add);
        }
        assertThat(documents())
                .extracting(file -> TESTS.relativize(file).toString().replace(".graphql", ""))
                .isNotEmpty()
                .isSubsetOf(used);
    }
}
