package org.preventionportal.development;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;

/** MongoDB's wire protocol served from this JVM: a stand-in for trying and testing, never for production. */
public final class MongoStandIn implements AutoCloseable {

    private final MongoServer server;
    private final int port;

    private MongoStandIn(MongoBackend backend, int port) {
        this.server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        this.port = server.getLocalAddress().getPort();
    }

    /** @param port 0 for any */
    public static MongoStandIn inMemory(int port) {
        return new MongoStandIn(new KeyedBackend(), port);
    }

    /** Keeps its data in a file; the last second before a crash may be lost. */
    public static MongoStandIn inFile(Path file, int port) {
        return new MongoStandIn(new H2Backend(file.toAbsolutePath().toString()), port);
    }

    public int port() {
        return port;
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
