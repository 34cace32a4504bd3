package org.preventionportal.platform.graphql;

import graphql.TrivialDataFetcher;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads the fields of what an operation has found without another change of the thread's caller, which Spring would set
 * and reset for each field of each row. Only the events of a subscription need that, since they come on any thread.
 */
class OperationThreadFields extends FetcherWrapper {

    private static final List<String> ROOTS = List.of("Query", "Mutation", "Subscription");

    @Override
    protected DataFetcher<?> wrap(DataFetcher<?> fetcher, GraphQLFieldDefinition field, GraphQLObjectType parent) {
        boolean isReady = ROOTS.contains(parent.getName()) || fetcher instanceof TrivialDataFetcher;
        return isReady ? fetcher : new OnThread(fetcher);
    }

    private record OnThread(DataFetcher<?> fetcher) implements TrivialDataFetcher<Object> {

        private static final ContextSnapshotFactory CALLERS =
                ContextSnapshotFactory.builder().build();

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            Object value = environment.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION
                    ? CALLERS.captureFrom(environment.getGraphQlContext())
                            .wrap(() -> fetcher.get(environment))
                            .call()
                    : fetcher.get(environment);
            return switch (value) {
                case Mono<?> mono -> mono.toFuture(); // the engine itself would wait for it by a chain of adapters
                case CompletableFuture<?> future when future.state() == State.SUCCESS -> future.resultNow();
                case null, default -> value;
            };
        }
    }
}
