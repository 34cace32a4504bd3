package org.preventionportal.bench.database;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.preventionportal.bench.load.JavaProcess;
import org.preventionportal.development.Ports;

/**
 * The database of a run: a server that {@code MONGODB_URI} names, or a stand-in. Everything reaches it through the
 * proxy.
 */
public final class Database implements AutoCloseable {

    /** Only a database of this name is ever emptied. */
    public static final String NAME = "prevention-bench";

    /** The comment of commands that a request does not cost, because they only put back what it changed. */
    public static final BsonString UNCOUNTED = new BsonString("put back by the bench");

    private static final int MONGODB_PORT = 27017;
    private static final int COUNTED_REQUESTS = 11;

    private final @Nullable JavaProcess standIn;
    private final MongoProxy proxy;
    private final String uri;

    private Database(@Nullable JavaProcess standIn, MongoProxy proxy, String uri) {
        this.standIn = standIn;
        this.proxy = proxy;
        this.uri = uri;
    }

    /** Starts it with what it had: loading empties it. */
    public static Database start(boolean isReplayed) {
        Optional<String> given = Optional.ofNullable(System.getenv("MONGODB_URI"));
        return given.map(server -> at(server, isReplayed)).orElseGet(() -> standIn(isReplayed));
    }

    private static Database standIn(boolean isReplayed) {
        int port = Ports.free();
        JavaProcess process =
                JavaProcess.ofClass(StandInProcess.class, List.of("-Xmx3g"), List.of(String.valueOf(port)));
        process.await(() -> isListening(port));
        var proxy = MongoProxy.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), isReplayed);
        return new Database(process, proxy, "mongodb://127.0.0.1:%d/".formatted(proxy.port()));
    }

    /** The proxy reads what passes, so it takes neither TLS nor compression; the account goes through it. */
    private static Database at(String server, boolean isReplayed) {
        var given = new ConnectionString(server);
        if (given.isSrvProtocol() || Boolean.TRUE.equals(given.getSslEnabled())) {
            throw new IllegalArgumentException("The bench needs a server without TLS: mongodb://host:port/");
        }
        var proxy = MongoProxy.start(address(given.getHosts().getFirst()), isReplayed);
        String account = server.contains("@") ? server.substring("mongodb://".length(), server.indexOf('@') + 1) : "";
        String source = given.getCredential() == null
                ? ""
                : "&authSource=" + given.getCredential().getSource();
        return new Database(
                null,
                proxy,
                "mongodb://%s127.0.0.1:%d/?directConnection=true%s".formatted(account, proxy.port(), source));
    }

    private static InetSocketAddress address(String host) {
        int colon = host.lastIndexOf(':');
        try {
            return colon < 0
                    ? new InetSocketAddress(InetAddress.getAllByName(host)[0], MONGODB_PORT)
                    : new InetSocketAddress(
                            InetAddress.getAllByName(host.substring(0, colon))[0],
                            Integer.parseInt(host.substring(colon + 1)));
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where the proxy listens. */
    public String uri() {
        return uri;
    }

    public boolean isStandIn() {
        return standIn != null;
    }

    public void empty() {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase(NAME).drop();
        }
    }

    /**
     * What one request costs: the cheapest of some. On a slow machine, most renew what is kept for seconds.
     */
    public Traffic trafficOf(Runnable request) {
        return IntStream.range(0, COUNTED_REQUESTS)
                .mapToObj(_ -> {
                    Traffic before = proxy.traffic();
                    request.run();
                    return proxy.traffic().since(before);
                })
                .min(Comparator.comparingLong(Traffic::commands)
                        .thenComparingLong(Traffic::documents)
                        .thenComparingLong(Traffic::bytes))
                .orElseThrow();
    }

    /** What a request reads, and what it is answered with. */
    public Lesson lesson(Supplier<String> request) {
        var answer = new AtomicReference<>("");
        List<BsonDocument> reads = proxy.reads().during(() -> answer.set(request.get()));
        return new Lesson(reads, answer.get());
    }

    /** What a server looks at for one request; null with the stand-in, which has no indexes. */
    public @Nullable Examined examinedBy(Runnable request) {
        if (isStandIn()) {
            return null;
        }
        try (MongoClient client = MongoClients.create(uri)) {
            return new Profiler(client.getDatabase(NAME)).during(request);
        }
    }

    /** Counts the open connections of all clients of the proxy. */
    public int connections() {
        return proxy.connections();
    }

    /** Counts the open cursors of all clients of the proxy. */
    public int cursors() {
        return proxy.cursors();
    }

    @Override
    public String toString() {
        return (isStandIn() ? "the stand-in" : "a server")
                + (proxy.isReplaying() ? ", repeated reads answered from memory" : "");
    }

    @Override
    public void close() {
        proxy.close();
        if (standIn != null) {
            standIn.close();
        }
    }
}
