package org.preventionportal.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;

/** Observed fields and batches cost a seventh of a list. A new release of Spring must not bring them back. */
class RequestObservationTests {

    private final List<String> observed = new ArrayList<>();

    @Test
    void aRequestIsObservedOnceHoweverManyFieldsAndBatchesItHas() {
        var graphQl = GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser()
                                        .parse("type Query { rows: [Row!]! } type Row { half: Int double: Int }"),
                                RuntimeWiring.newRuntimeWiring()
                                        .type("Query", type -> type.dataFetcher("rows", _ -> List.of(2, 4, 6, 8, 10)))
                                        .type(
                                                "Row",
                                                type -> type.dataFetcher("half", half())
                                                        .dataFetcher("double", doubled()))
                                        .build()))
                .instrumentation(new RequestObservation(registry()))
                .build();
        var loaders = new DataLoaderRegistry();
        loaders.register("doubles", DataLoaderFactory.newDataLoader("doubles", RequestObservationTests::twice));

        var answer = graphQl.execute(ExecutionInput.newExecutionInput("{ rows { half double } }")
                .dataLoaderRegistry(loaders)
                .build());

        assertThat(answer.getErrors()).isEmpty();
        assertThat(answer.<Map<String, List<Object>>>getData().get("rows"))
                .hasSize(5)
                .contains(Map.of("half", 5, "double", 20));
        assertThat(observed).containsExactly("graphql.request");
    }

    private ObservationRegistry registry() {
        var registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStart(Observation.Context context) {
                observed.add(String.valueOf(context.getName()));
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
        return registry;
    }

    private static DataFetcher<Integer> half() {
        return row -> Objects.requireNonNull(row.<Integer>getSource()) / 2;
    }

    private static DataFetcher<CompletableFuture<Integer>> doubled() {
        return row -> {
            DataLoader<Integer, Integer> loader = Objects.requireNonNull(row.getDataLoader("doubles"));
            return loader.load(Objects.requireNonNull(row.<Integer>getSource()));
        };
    }

    private static CompletableFuture<List<Integer>> twice(List<Integer> numbers) {
        return CompletableFuture.completedFuture(
                numbers.stream().map(number -> 2 * number).toList());
    }
}
