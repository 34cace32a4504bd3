package org.preventionportal.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends requests over and over on some connections, each as soon as it has the answer to the one before. */
public final class Load {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final List<String> ERRORS = List.of("\"errors\":", "\"userErrors\":[{");
    private static final int PRECISION = 3;
    private static final int TOLERANCE = 20;
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private final int connections;

    public Load(int connections) {
        this.connections = connections;
    }

    /** @throws IllegalStateException if the answer is not 200, or is one of 200 that has errors of GraphQL */
    public static String answer(HttpRequest request) {
        String answer = send(request, HttpResponse.BodyHandlers.ofString());
        if (ERRORS.stream().anyMatch(answer::contains)) {
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

    /** Loads a server while the Flight Recorder watches it, and returns what it recorded. */
    public Path record(String name, Step step, Jvm server, Duration time) {
        Path file = JavaProcess.FOLDER.resolve(name.replaceAll("\\W+", "-") + ".jfr");
        server.startRecording();
        run(step, server, time);
        server.stopRecording(file);
        return file;
    }

    /** Loads a server with the same request for a time. */
    public Sample run(Step step, Jvm server, Duration time) {
        return run(List.of(step), server, time);
    }

    /**
     * Loads a server for a time: all connections send the requests in turn, and each begins with another.
     *
     * @throws IllegalStateException if an answer is an error, or much shorter or longer than at first
     */
    public Sample run(List<Step> steps, Jvm server, Duration time) {
        List<Asked> asked =
                steps.stream().map(step -> Asked.of(step, connections)).toList();
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

    /**
     * @param requests one for each connection
     * @param free how many connections may send it now
     * @param bytes the length of the answer before the load
     */
    private record Asked(List<HttpRequest> requests, IntConsumer before, Semaphore free, int bytes) {

        static Asked of(Step step, int connections) {
            return new Asked(
                    IntStream.range(0, connections).mapToObj(step.requests()).toList(),
                    step.before(),
                    new Semaphore(step.maxConnections()),
                    step.answer().getBytes(StandardCharsets.UTF_8).length);
        }

        /** Returns for how long the answer was waited for, in nanoseconds. */
        long send(int connection) {
            free.acquireUninterruptibly();
            try {
                return sendNow(connection);
            } finally {
                free.release();
            }
        }

        private long sendNow(int connection) {
            before.accept(connection);
            HttpRequest request = requests.get(connection);
            long sent = System.nanoTime();
            byte[] answer = Load.send(request, HttpResponse.BodyHandlers.ofByteArray());
            long waited = System.nanoTime() - sent;
            if (Math.abs(answer.length - bytes) > bytes / TOLERANCE) {
                throw new IllegalStateException("%d bytes instead of %d from %s: %s"
                        .formatted(answer.length, bytes, request.uri(), new String(answer, StandardCharsets.UTF_8)));
            }
            return waited;
        }
    }

    private void fromAllConnections(List<Asked> requests, long end, Histogram times) {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int connection = i;
                all.add(threads.submit(() -> sendUntil(end, requests, connection, times)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sendUntil(long end, List<Asked> requests, int connection, Histogram times) {
        for (int next = connection; System.nanoTime() < end; next++) {
            times.recordValue(requests.get(next % requests.size()).send(connection));
        }
    }
}
