package org.preventionportal.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends requests over and over on some connections, each as soon as it has the answer to the one before. */
public final class Load {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final String ERRORS = "\"errors\":";
    private static final int PRECISION = 3;
    private static final int TOLERANCE = 20;
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final int connections;

    public Load(int connections) {
        this.connections = connections;
    }

    /** @throws IllegalStateException if the answer is not 200, or is one of 200 that has errors of GraphQL */
    public static String answer(HttpRequest request) {
        String answer = send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.contains(ERRORS)) {
            throw new IllegalStateException("%s from %s".formatted(answer, request.uri()));
        }
        return answer;
    }

    private static <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            HttpRequest limited = HttpRequest.newBuilder(request, (_, _) -> true)
                    .timeout(MAX_WAIT)
                    .build();
            HttpResponse<T> answer = CLIENT.send(limited, reader);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " from " + request.uri());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Loads a server with the same request for a time. */
    public Sample run(HttpRequest request, Jvm server, Duration time) {
        return run(List.of(request), server, time);
    }

    /**
     * Loads a server for a time: all connections send the requests in turn, and each begins with another.
     *
     * @throws IllegalStateException if an answer is an error, or much shorter or longer than at first
     */
    public Sample run(List<HttpRequest> requests, Jvm server, Duration time) {
        List<Asked> asked = requests.stream().map(Asked::of).toList();
        var times = new ConcurrentHistogram(PRECISION);
        Machine machine = Machine.now();
        Duration cpu = server.cpu();
        long allocated = server.allocated();
        long begun = System.nanoTime();
        fromAllConnections(asked, begun + time.toNanos(), times);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Sample(
                times.getTotalCount(),
                seconds,
                server.cpu().minus(cpu),
                server.allocated() - allocated,
                machine.shareOfOthers(),
                times);
    }

    /** @param bytes the length of its answer before the load */
    private record Asked(HttpRequest request, int bytes) {

        static Asked of(HttpRequest request) {
            return new Asked(request, answer(request).getBytes(StandardCharsets.UTF_8).length);
        }

        void send() {
            int length = Load.send(request, HttpResponse.BodyHandlers.ofByteArray()).length;
            if (Math.abs(length - bytes) > bytes / TOLERANCE) {
                throw new IllegalStateException(
                        "%d bytes instead of %d from %s".formatted(length, bytes, request.uri()));
            }
        }
    }

    private void fromAllConnections(List<Asked> requests, long end, Histogram times) {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                all.add(threads.submit(() -> sendUntil(end, requests, first, times)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sendUntil(long end, List<Asked> requests, int first, Histogram times) {
        int next = first % requests.size();
        for (long sent = System.nanoTime(); sent < end; next = (next + 1) % requests.size()) {
            requests.get(next).send();
            long answered = System.nanoTime();
            times.recordValue(answered - sent);
            sent = answered;
        }
    }
}
