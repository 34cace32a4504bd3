package org.preventionportal.bench;

import java.net.http.HttpRequest;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.preventionportal.bench.limit.LimitServer;
import org.preventionportal.bench.load.Step;
import org.preventionportal.bench.portal.Requests;
import org.preventionportal.bench.report.Aim;
import org.preventionportal.bench.report.GrowthBound;

/**
 * Describes what is measured: a request to the portal, and the address at which the limit answers the same.
 *
 * @param request made anew for each round, since tokens expire
 * @param limit path and query, by the number of the connection
 * @param before puts back what a connection has changed
 * @param answer what has to be equal in the answers of the portal and of the limit
 * @param maxConnections more of them at once would be refused on two cores
 * @param bound how much more it may cost the database when there are more tasks
 * @param aim what it may cost; null if nobody has set an aim
 */
record Operation(
        String name,
        String title,
        Call request,
        IntFunction<String> limit,
        IntConsumer before,
        Function<String, Object> answer,
        int maxConnections,
        GrowthBound bound,
        @Nullable Aim aim) {

    /** Makes the request of a connection. */
    interface Call {
        HttpRequest of(Requests portal, int connection);
    }

    /** A read, which is the same on all connections. */
    static Operation read(
            String name,
            String title,
            Function<Requests, HttpRequest> request,
            String limit,
            Function<String, Object> answer) {
        return new Operation(
                name,
                title,
                (portal, _) -> request.apply(portal),
                _ -> limit,
                Operation::changesNothing,
                answer,
                Integer.MAX_VALUE,
                GrowthBound.ROWS,
                null);
    }

    private static void changesNothing(int connection) {}

    Operation withMaxConnections(int connections) {
        return new Operation(name, title, request, limit, before, answer, connections, bound, aim);
    }

    Operation withBound(GrowthBound most) {
        return new Operation(name, title, request, limit, before, answer, maxConnections, most, aim);
    }

    Operation withAim(Aim most) {
        return new Operation(name, title, request, limit, before, answer, maxConnections, bound, most);
    }

    Step step(Requests portal) {
        return new Step(connection -> request.of(portal, connection), before, maxConnections);
    }

    /** Whether a bare insert of the document that it changes is measured beside it. */
    boolean hasInsert() {
        return aim != null && aim.isBesideInsert();
    }

    /** Whether the limit learns its reads and its answer from the portal. */
    boolean isLearned() {
        return limit.apply(0).equals(LimitServer.LEARNED);
    }

    /** @throws IllegalStateException if the portal refuses, or answers in part only */
    String send(Requests portal) {
        return step(portal).answer();
    }
}
