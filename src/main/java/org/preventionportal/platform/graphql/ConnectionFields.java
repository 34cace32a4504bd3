package org.preventionportal.platform.graphql;

import graphql.relay.Connection;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DatabaseOutage;
import org.springframework.dao.DataAccessException;

/**
 * Resolves the fields of connections: {@code nodes} are without cursors, and {@code totalCount} reads no rows unless
 * the read is recorded. These fetchers rethrow the failure of a read; a getter would wrap it.
 */
class ConnectionFields extends GraphQLTypeVisitorStub {

    private static final DataFetcher<List<?>> NODES = environment ->
            connection(environment).getEdges().stream().map(Edge::getNode).toList();

    private static final DataFetcher<List<?>> EDGES =
            environment -> connection(environment).getEdges();

    private static final DataFetcher<PageInfo> PAGE_INFO =
            environment -> connection(environment).getPageInfo();

    private static final DataFetcher<Integer> TOTAL_COUNT = environment ->
            totalCount((WindowConnections.WindowConnection<?>) Objects.requireNonNull(environment.getSource()));

    private static final Map<String, DataFetcher<?>> FIELDS =
            Map.of("nodes", NODES, "edges", EDGES, "pageInfo", PAGE_INFO, "totalCount", TOTAL_COUNT);

    private static Connection<?> connection(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    /** Counts only if the field is selected. Without a number in time, the page itself is still worth its answer. */
    private static @Nullable Integer totalCount(WindowConnections.WindowConnection<?> connection) {
        try {
            return connection.totalCount();
        } catch (DataAccessException failure) {
            if (DatabaseOutage.isIn(failure)) {
                return null;
            }
            throw failure;
        }
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        DataFetcher<?> fetcher = FIELDS.get(field.getName());
        if (fetcher != null
                && context.getParentNode() instanceof GraphQLObjectType parent
                && parent.getName().endsWith("Connection")) {
            context.getVarFromParents(GraphQLCodeRegistry.Builder.class)
                    .dataFetcher(FieldCoordinates.coordinates(parent, field), fetcher);
        }
        return TraversalControl.CONTINUE;
    }
}
