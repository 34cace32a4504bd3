package org.preventionportal.platform.graphql;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.pagination.CursorStrategy;

/** Converts windows to connections, with a cursor only where one is selected. Spring's adapter makes all cursors. */
class WindowConnections extends GraphQLTypeVisitorStub {

    private final Function<ScrollPosition, ConnectionCursor> cursors;

    WindowConnections(CursorStrategy<ScrollPosition> strategy) {
        this.cursors = position -> new DefaultConnectionCursor(strategy.toCursor(position));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection")
                && context.getParentNode() instanceof GraphQLObjectType parent) {
            var registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            var coordinates = FieldCoordinates.coordinates(parent, field);
            DataFetcher<?> fetcher = registry.getDataFetcher(coordinates, field);
            registry.dataFetcher(coordinates, (DataFetcher<?>) environment -> connection(fetcher.get(environment)));
        }
        return TraversalControl.CONTINUE;
    }

    private @Nullable Object connection(@Nullable Object found) {
        return found instanceof Window<?> window ? new WindowConnection<>(window, cursors) : found;
    }

    record WindowConnection<T>(Window<T> window, Function<ScrollPosition, ConnectionCursor> cursors)
            implements Connection<T> {

        @Override
        public List<Edge<T>> getEdges() {
            return IntStream.range(0, window.size())
                    .<Edge<T>>mapToObj(index -> new WindowEdge<>(this, index))
                    .toList();
        }

        @Override
        public PageInfo getPageInfo() {
            boolean isEmpty = window.isEmpty();
            var counted = window instanceof CountedWindow<?> page ? page : null;
            return new DefaultPageInfo(
                    isEmpty ? null : cursor(0),
                    isEmpty ? null : cursor(window.size() - 1),
                    counted != null && counted.hasBefore(),
                    counted != null && counted.hasAfter());
        }

        /**
         * The number of items in the whole list.
         *
         * @throws IllegalStateException for a page of a list that cannot be counted
         */
        int totalCount() {
            if (window instanceof CountedWindow<?> counted) {
                return counted.total().getAsInt();
            }
            if (!window.isEmpty()) {
                throw new IllegalStateException("This list has no total");
            }
            return 0;
        }

        private ConnectionCursor cursor(int index) {
            return cursors.apply(window.positionAt(index));
        }
    }

    private record WindowEdge<T>(WindowConnection<T> connection, int index) implements Edge<T> {

        @Override
        public T getNode() {
            return connection.window().getContent().get(index);
        }

        @Override
        public ConnectionCursor getCursor() {
            return connection.cursor(index);
        }
    }
}
