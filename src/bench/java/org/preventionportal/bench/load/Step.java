package org.preventionportal.bench.load;

import java.net.http.HttpRequest;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * A request that can be sent again and again.
 *
 * @param requests by the number of the connection: what a request changes is not changed from another connection
 * @param before puts back what the request of a connection changes; it is not timed
 * @param maxConnections that send it at the same time; others wait for them
 */
public record Step(IntFunction<HttpRequest> requests, IntConsumer before, int maxConnections) {

    /** @throws IllegalStateException if the answer is not 200, or is one of 200 with errors */
    public String answer() {
        before.accept(0);
        return Load.answer(requests.apply(0));
    }
}
