package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.api.PageTexts;

/** Tests that valid documents are parsed once, as far as there is room for them. */
class ParsedDocumentsTests {

    private final List<String> parsed = new ArrayList<>();

    private final GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse("type Query { a: Int b: Int }"),
                            RuntimeWiring.newRuntimeWiring().build()))
            .preparsedDocumentProvider(new ParsedDocuments())
            .instrumentation(new SimplePerformantInstrumentation() {
                @Override
                public InstrumentationContext<Document> beginParse(
                        InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
                    parsed.add(parameters.getQuery());
                    return SimpleInstrumentationContext.noOp();
                }
            })
            .build();

    @Test
    void aDocumentIsParsedOnce() {
        for (int time = 0; time < 3; time++) {
            graphQl.execute(input("{ a }"));
            graphQl.execute(input("{ b }"));
        }
        assertThat(parsed).containsExactly("{ a }", "{ b }");
    }

    @Test
    void aWrongDocumentIsNotKept() {
        graphQl.execute(input("{ c }"));
        assertThat(graphQl.execute(input("{ c }")).getErrors()).hasSize(1);
        assertThat(parsed).containsExactly("{ c }", "{ c }");
    }

    @Test
    void thereIsRoomForAllPagesAndAsMuchAgain() {
        int pages = PageTexts.names().stream()
                .mapToInt(page -> PageTexts.of(page).length())
                .sum();
        assertThat(pages).isBetween(50_000, ParsedDocuments.MAX_CHARACTERS / 2);
    }

    /** Nobody can fill the memory. */
    @Test
    void whatIsLongerThanAllThatIsKeptIsParsedEachTime() {
        String padded = "{ a } #" + "x".repeat(ParsedDocuments.MAX_CHARACTERS);
        assertThat(graphQl.execute(input(padded)).getErrors()).isEmpty();
        graphQl.execute(input(padded));
        assertThat(parsed).hasSize(2);
    }

    private static ExecutionInput input(String document) {
        return ExecutionInput.newExecutionInput(document).build();
    }
}
