package org.preventionportal.nodes;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests of several clients at once, which a load balancer spreads over the nodes. It asks every node ten times a
 * second whether it is ready, and sends new requests to the others if not.
 */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final int MAX_MILLIS = 10_000;
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final List<TestNode> nodes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile List<TestNode> ready;
    private volatile boolean isOver;

    private Load(List<TestNode> nodes) {
        this.nodes = nodes;
        this.ready = nodes;
    }

    static Load on(TestNode... nodes) {
        var load = new Load(List.of(nodes));
        load.threads.execute(load::probe);
        for (int client = 0; client < CLIENTS; client++) {
            load.threads.execute(load::send);
        }
        return load;
    }

    private void probe() {
        while (!isOver) {
            List<TestNode> answering = nodes.stream()
                    .filter(node -> isAnswered(node, "/actuator/health/readiness"))
                    .toList();
            ready = answering.isEmpty() ? nodes : answering;
            LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
        }
    }

    private void send() {
        while (!isOver) {
            List<TestNode> now = ready;
            TestNode node = now.get(ThreadLocalRandom.current().nextInt(now.size()));
            if (!isAnswered(node, "/privacy")) {
                lost.incrementAndGet();
            }
            tried.incrementAndGet();
        }
    }

    /** By a connection of its own, as from people who come for the first time. */
    private static boolean isAnswered(TestNode node, String path) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(node.url(path)).toURL().openConnection();
            connection.setRequestProperty("Connection", "close");
            connection.setConnectTimeout(MAX_MILLIS);
            connection.setReadTimeout(MAX_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException lost) {
            return false;
        }
    }

    int tried() {
        return tried.get();
    }

    int lost() {
        return lost.get();
    }

    @Override
    public void close() {
        isOver = true;
        threads.close();
    }
}
