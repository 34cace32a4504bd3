package org.preventionportal.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.preventionportal.bench.database.Database;
import org.preventionportal.bench.database.Lesson;
import org.preventionportal.bench.limit.LimitServer;
import org.preventionportal.bench.load.JavaProcess;
import org.preventionportal.bench.load.Jvm;
import org.preventionportal.bench.load.Load;
import org.preventionportal.bench.load.Step;
import org.preventionportal.bench.report.BenchTable;
import org.preventionportal.development.Ports;

/** Runs the limit in a process of its own. */
final class LimitProcess {

    private final JavaProcess process;
    private final URI address;

    private LimitProcess(JavaProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    static LimitProcess start(Database database, String heap) {
        int port = Ports.free();
        JavaProcess process = JavaProcess.ofClass(
                LimitServer.class,
                List.of("-Xmx" + heap, "-Dsun.net.httpserver.nodelay=true"),
                List.of(database.uri(), Database.NAME, String.valueOf(port)));
        var limit = new LimitProcess(process, URI.create("http://127.0.0.1:" + port));
        process.await(limit::isReady);
        return limit;
    }

    private boolean isReady() {
        try {
            Load.answer(request("/ready").build());
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    Contestant contestant() {
        return new Contestant(
                BenchTable.LIMIT,
                Jvm.attach(process.handle()),
                operation -> new Step(
                        connection ->
                                request(operation.limit().apply(connection)).build(),
                        operation.before(),
                        operation.maxConnections()));
    }

    /** The same process as a server that stores each time the document that a write would change, as a new one. */
    Contestant inserting(Database database) {
        var inserted = new InsertedDocuments(database);
        return new Contestant(
                BenchTable.INSERT,
                Jvm.attach(process.handle()),
                operation -> new Step(
                        connection -> request(LimitServer.INSERT
                                        + operation.limit().apply(connection)
                                        + LimitServer.CONNECTION
                                        + connection)
                                .build(),
                        inserted::delete,
                        operation.maxConnections()));
    }

    /** Shows the limit what the portal reads for its answer. */
    void learn(Step portal, Database database) {
        portal.answer(); // reads what is read only once
        Lesson lesson = database.lesson(portal::answer);
        Load.answer(request(LimitServer.LEARNED)
                .POST(HttpRequest.BodyPublishers.ofString(lesson.toJson()))
                .build());
    }
}
