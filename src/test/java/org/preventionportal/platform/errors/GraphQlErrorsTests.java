package org.preventionportal.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/** Tests the codes of top-level errors, since those of user errors are for payloads, and the arguments they name. */
class GraphQlErrorsTests {

    @ParameterizedTest
    @CsvSource({
        "INVALID, BAD_USER_INPUT",
        "OUT_OF_RANGE, BAD_USER_INPUT",
        "NOT_FOUND, BAD_USER_INPUT",
        "UNAVAILABLE, UNAVAILABLE"
    })
    void aRefusalInAQueryHasACodeOfQueries(ErrorCode refused, String code) {
        var refusal = new Refusal(UserError.general(refused, "Choose another day."));

        assertThat(GraphQlErrors.errors(refusal, null)).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", code);
            assertThat(error.getMessage()).isEqualTo("Choose another day.");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tasks(first: 1, filter: { days: \"many\" }); filter.days",
                "tasks(filter: { reach: { people: \"many\" } }); filter.reach.people",
                "tasks(filter: { years: [\"2026\", \"many\"] }); filter.years[1]",
            })
    void anArgumentThatCannotBeBoundIsNamed(String field, String argument) {
        assertThat(bindingFilters().execute("{ " + field + " }").getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions())
                        .containsEntry("code", "BAD_USER_INPUT")
                        .containsEntry("argument", argument));
    }

    /** Its schema takes texts that the service cannot bind. */
    private static GraphQL bindingFilters() {
        var types = new SchemaParser().parse("""
                type Query { tasks(filter: Filter, first: Int, states: [String]): Int }
                input Filter { days: String reach: Reach years: [String] }
                input Reach { people: String }
                """);
        DataFetcher<?> bound =
                field -> new GraphQlArgumentBinder().bind(field, "filter", ResolvableType.forClass(Filter.class));
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", query -> query.dataFetcher("tasks", bound))
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring))
                .defaultDataFetcherExceptionHandler(
                        DataFetcherExceptionResolver.createExceptionHandler(List.of(new GraphQlErrors())))
                .build();
    }

    private record Filter(
            @Nullable Integer days,
            @Nullable Reach reach,
            @Nullable List<Integer> years) {}

    private record Reach(int people) {}
}
