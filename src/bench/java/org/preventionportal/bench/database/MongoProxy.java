package org.preventionportal.bench.database;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/** Stands between the driver and its server, counts what passes, and answers repeated reads if that is asked for. */
final class MongoProxy implements AutoCloseable {

    /** What drivers send by themselves. */
    private static final Set<String> OVERHEAD =
            Set.of("hello", "ismaster", "isMaster", "ping", "endSessions", "buildInfo", "saslStart", "saslContinue");

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final Optional<Replay> replay;
    private final AtomicReference<Traffic> traffic = new AtomicReference<>(Traffic.NONE);
    private final AtomicInteger connections = new AtomicInteger();
    private final OpenCursors cursors = new OpenCursors();
    private final ReadLog reads = new ReadLog();

    private MongoProxy(ServerSocket listener, InetSocketAddress server, boolean isReplayed) {
        this.listener = listener;
        this.server = server;
        this.replay = isReplayed ? Optional.of(new Replay()) : Optional.empty();
    }

    static MongoProxy start(InetSocketAddress server, boolean isReplayed) {
        try {
            var proxy = new MongoProxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), server, isReplayed);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    Traffic traffic() {
        return traffic.get();
    }

    boolean isReplaying() {
        return replay.isPresent();
    }

    int connections() {
        return connections.get();
    }

    int cursors() {
        return cursors.count();
    }

    ReadLog reads() {
        return reads;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> relay(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void relay(Socket client) {
        connections.incrementAndGet();
        try (client;
                var upstream = new Socket(server.getAddress(), server.getPort())) {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            var requests = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            var answers = new DataInputStream(new BufferedInputStream(upstream.getInputStream()));
            while (true) {
                answer(WireMessage.read(requests), upstream.getOutputStream(), answers, client.getOutputStream());
            }
        } catch (IOException ended) {
            return; // by either side
        } finally {
            connections.decrementAndGet();
        }
    }

    private void answer(WireMessage request, OutputStream upstream, DataInputStream answers, OutputStream client)
            throws IOException {
        Optional<BsonDocument> command = request.document().map(document -> document);
        command.ifPresent(reads::note);
        Optional<Replay.Key> key = replay.flatMap(kept -> command.flatMap(kept::key));
        Optional<Replay.Answer> known = replay.flatMap(kept -> key.flatMap(kept::find));
        if (known.isPresent()) {
            traffic.accumulateAndGet(known.get().traffic(), Traffic::and);
            known.get().message().answering(request).write(client);
            return;
        }
        Optional<BsonDocument> write = command.filter(_ -> key.isEmpty());
        replay.ifPresent(kept -> write.ifPresent(kept::outdate));
        request.write(upstream);
        if (request.hasMoreToCome()) {
            return; // an unacknowledged write
        }
        WireMessage answer = WireMessage.read(answers);
        replay.ifPresent(kept -> write.ifPresent(kept::outdate));
        if (command.filter(MongoProxy::isCounted).isPresent()) {
            note(command.get(), key, answer);
        }
        answer.write(client);
        while (answer.hasMoreToCome()) {
            answer = WireMessage.read(answers);
            answer.write(client);
        }
    }

    private static boolean isCounted(BsonDocument command) {
        return !OVERHEAD.contains(command.getFirstKey()) && !Database.UNCOUNTED.equals(command.get("comment"));
    }

    private void note(BsonDocument command, Optional<Replay.Key> key, WireMessage answer) {
        answer.document().ifPresent(content -> {
            cursors.note(command, content);
            var passed = new Traffic(1, documents(content), answer.length());
            traffic.accumulateAndGet(passed, Traffic::and);
            key.ifPresent(read -> replay.orElseThrow().keep(read, answer, content, passed));
        });
    }

    private static long documents(BsonDocument answer) {
        if (!answer.isDocument("cursor")) {
            return answer.isDocument("value") ? 1 : 0;
        }
        BsonDocument cursor = answer.getDocument("cursor");
        return Stream.of("firstBatch", "nextBatch")
                .filter(cursor::containsKey)
                .mapToLong(batch -> cursor.getArray(batch).size())
                .sum();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
