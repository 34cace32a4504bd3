package org.preventionportal.bench.limit;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves what the portal answers by the driver and the JDK alone: no framework, no GraphQL, no sign-in, no rules. No
 * server on this driver can be much cheaper.
 */
public final class LimitServer {

    /** Where what the portal read is learned (by POST) and repeated. */
    public static final String LEARNED = "/learned";

    /** Begins the path of a write in whose place its document is inserted. */
    public static final String INSERT = "/insert";

    /** The collection into which it is inserted, with the number of the connection as its id. */
    public static final String INSERTED = "limitInserts";

    /** Comes between the query of a write and the number of the connection. */
    public static final String CONNECTION = "~";

    private static final int THREADS = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LimitServer() {}

    /** Writes an answer for what follows the question mark. */
    private interface Answer {
        void write(JsonGenerator json, String query);
    }

    /** @param arguments URI and name of the database, and the port to listen on */
    public static void main(String[] arguments) throws IOException {
        MongoDatabase database = MongoClients.create(arguments[0]).getDatabase(arguments[1]);
        var tasks = new TaskLists(database);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2])), 200);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        serve(server, "/ready", (json, _) -> json.writeBoolean(true));
        serve(server, "/queue", (json, _) -> tasks.queue(json));
        serve(server, "/tasks", tasks::ours);
        serve(server, "/task", new SingleTask(database)::write);
        serve(server, "/survey", new SingleSurvey(database)::write);
        serve(server, "/queue-page", (json, _) -> tasks.queuePage(json));
        serve(server, "/tasks-page", tasks::oursPage);
        var writes = new Writes(database);
        serve(server, "/save", writes::save);
        serve(server, "/request", writes::request);
        serve(server, "/accept", writes::accept);
        var inserts = new Inserts(database);
        serve(server, INSERT + "/save", inserts::ballot);
        serve(server, INSERT + "/request", inserts::task);
        serve(server, new LearnedReads(database));
        server.start();
    }

    private static void serve(HttpServer server, String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, answer);
            }
        });
    }

    private static void serve(HttpServer server, LearnedReads reads) {
        server.createContext(LEARNED, exchange -> {
            try (exchange) {
                if (exchange.getRequestMethod().equals("POST")) {
                    reads.learn(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                }
                byte[] answer = reads.answer();
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(body)) {
            answer.write(
                    json, Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.size());
        body.writeTo(exchange.getResponseBody());
    }
}
