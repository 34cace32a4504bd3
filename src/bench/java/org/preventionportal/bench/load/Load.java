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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends the same request over and over on some connections, each as soon as it has the answer to the one before. */
public final class Load {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final int PRECISION = 3;
    private static final int TOLERANCE = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final int connections;

    public Load(int connections) {
        this.connections = connections;
    }

    /** @throws IllegalStateException if the answer is not 200 */
    public static String answer(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            HttpRequest limited = HttpRequest.newBuilder(request, (_, _) -> true)
                    .timeout(LONGEST)
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

    /**
     * Loads a server for a time.
     *
     * @throws IllegalStateException if it answers with an error, or with more or less than at first
     */
    public Sample run(HttpRequest request, Jvm server, Duration time) {
        String first = answer(request);
        if (first.contains("\"errors\":[{\"message\"")) {
            throw new IllegalStateException("An error from " + request.uri());
        }
        int expected = first.getBytes(StandardCharsets.UTF_8).length;
        var times = new ConcurrentHistogram(PRECISION);
        Machine machine = Machine.now();
        Duration cpu = server.cpu();
        long allocated = server.allocated();
        long begun = System.nanoTime();
        fromAllConnections(request, expected, begun + time.toNanos(), times);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Sample(
                times.getTotalCount(),
                seconds,
                server.cpu().minus(cpu),
                server.allocated() - allocated,
                machine.shareOfOthers(),
                times);
    }

    private void fromAllConnections(HttpRequest request, int expected, long end, Histogram times) {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> sendUntil(end, request, expected, times)));
            }
            for (Future<?> one : all) {
                one.get(5, TimeUnit.MINUTES);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sendUntil(long end, HttpRequest request, int expected, Histogram times) {
        for (long sent = System.nanoTime(); sent < end; ) {
            int length = send(request, HttpResponse.BodyHandlers.ofByteArray()).length;
            if (Math.abs(length - expected) > expected / TOLERANCE) {
                throw new IllegalStateException(
                        "%d bytes instead of %d from %s".formatted(length, expected, request.uri()));
            }
            long answered = System.nanoTime();
            times.recordValue(answered - sent);
            sent = answered;
        }
    }
}
