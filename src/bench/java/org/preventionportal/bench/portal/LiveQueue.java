package org.preventionportal.bench.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.preventionportal.support.Account;

/** Holds a stream of events open, as the page of the queue does in a browser. */
public final class LiveQueue implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String WATCH = "subscription { triageQueueChanged { occurredAt newRequestCount regions } }";

    private final CompletableFuture<HttpResponse<InputStream>> stream;
    private final CompletableFuture<Long> read;

    private LiveQueue(CompletableFuture<HttpResponse<InputStream>> stream) {
        this.stream = stream;
        this.read = stream.thenApplyAsync(LiveQueue::readToEnd);
    }

    public static LiveQueue open(Requests portal) {
        return new LiveQueue(CLIENT.sendAsync(
                portal.subscription(Account.MANAGER, WATCH), HttpResponse.BodyHandlers.ofInputStream()));
    }

    private static long readToEnd(HttpResponse<InputStream> answer) {
        try (InputStream events = answer.body()) {
            return events.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** False if the portal has refused or ended the stream, or has not answered. */
    public boolean isOpen() {
        return stream.isDone() && !stream.isCompletedExceptionally() && !read.isDone();
    }

    @Override
    public void close() {
        if (!isOpen()) {
            return;
        }
        try {
            stream.join().body().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
