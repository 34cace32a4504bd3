package org.preventionportal.portal.api;

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

/** Tests that only the documents of pages are kept. */
class PageDocumentsTests {

    private final List<String> parsed = new ArrayList<>();

    private final GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse("type Query { a: Int b: Int }"),
                            RuntimeWiring.newRuntimeWiring().build()))
            .preparsedDocumentProvider(new PageDocuments())
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
    void aDocumentOfAPageIsParsedOnce() {
        for (int time = 0; time < 3; time++) {
            graphQl.execute(PageDocuments.mark(input("{ a }")));
            graphQl.execute(PageDocuments.mark(input("{ b }")));
        }
        assertThat(parsed).containsExactly("{ a }", "{ b }");
    }

    @Test
    void whatOtherClientsSendIsParsedEachTime() {
        graphQl.execute(input("{ a }"));
        graphQl.execute(input("{ a }"));
        assertThat(parsed).containsExactly("{ a }", "{ a }");
    }

    private static ExecutionInput input(String document) {
        return ExecutionInput.newExecutionInput(document).build();
    }
}
