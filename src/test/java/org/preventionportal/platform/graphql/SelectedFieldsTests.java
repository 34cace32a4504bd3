package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectedFieldsTests {

    private static final String SCHEMA = """
            type Query { task: Task other: Task }
            type Task { id: ID title: String partner: Partner history: [Step] }
            type Partner { name: String }
            type Step { at: String }
            """;

    private static final List<String> NAMES =
            List.of("task", "other", "id", "title", "partner", "name", "history", "at");

    private final List<SelectedFields> found = new ArrayList<>();

    private final GraphQL engine = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse(SCHEMA),
                            RuntimeWiring.newRuntimeWiring()
                                    .type("Query", query -> query.dataFetcher("task", this::keep))
                                    .build()))
            .build();

    private @Nullable Object keep(DataFetchingEnvironment environment) {
        found.add(SelectedFields.below(environment));
        return null;
    }

    private Stream<String> selectedBy(String document) {
        assertThat(engine.execute(document).getErrors()).isEmpty();
        return NAMES.stream().filter(found.getFirst()::has);
    }

    @Test
    void whatIsBelowAFieldIsSelectedAtAnyDepth() {
        assertThat(selectedBy("{ task { id partner { called: name } } other { title } }"))
                .containsExactly("id", "partner", "name");
    }

    @Test
    void aFieldThatIsAskedForTwiceSelectsWhatBothSay() {
        assertThat(selectedBy("{ task { id } task { title } }")).containsExactly("id", "title");
    }

    @Test
    void fragmentsSelectToo() {
        assertThat(selectedBy("""
                { task { ...row ... on Task { title } } }
                fragment row on Task { ...whose }
                fragment whose on Task { partner { name } }
                """)).containsExactly("title", "partner", "name");
    }

    @Test
    void whatAConditionLeavesOutIsNotSelected() {
        assertThat(selectedBy("""
                query ($isShort: Boolean! = true) {
                  task { id history @skip(if: $isShort) { at } ...owner @include(if: false) }
                }
                fragment owner on Task { partner { name } }
                """)).containsExactly("id");
    }

    @Test
    void whatARowRefersToIsLoadedAtOnceOnlyIfItIsSelected() {
        List<List<String>> reads = new ArrayList<>();
        DataLoader<String, String> loader = DataLoaderFactory.newDataLoader(ids -> {
            reads.add(ids);
            return CompletableFuture.completedFuture(ids);
        });
        SelectedFields selected = new SelectedFields(Set.of("partner"));

        selected.load("history", () -> Stream.of("c"), loader);
        selected.load("partner", () -> Stream.of("a", "b", "a"), loader);

        assertThat(reads).containsExactly(List.of("a", "b"));
        assertThat(loader.load("a")).isCompletedWithValue("a");
    }
}
