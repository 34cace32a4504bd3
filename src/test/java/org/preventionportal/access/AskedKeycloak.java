package org.preventionportal.access;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.keycloak.admin.client.resource.RealmResource;

/** A Keycloak that answers everything alike and counts what it is asked. */
final class AskedKeycloak {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** @param answer the JSON of each answer but those to sign-ins */
    AskedKeycloak(Supplier<String> answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean isSignIn = exchange.getRequestURI().toString().endsWith("/token");
            if (!isSignIn) {
                asked.add(exchange.getRequestURI().getPath());
            }
            String said = isSignIn ? "{\"access_token\": \"any\", \"expires_in\": 300}" : answer.get();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] body = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    RealmResource realm() {
        var configuration = new KeycloakConfiguration();
        var properties =
                new KeycloakProperties("http://127.0.0.1:" + server.getAddress().getPort(), "realm", "any");
        return configuration.realm(configuration.keycloak(properties, configuration.keycloakConnections()), properties);
    }

    /** The paths, in the order of the questions. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void stop() {
        server.stop(0);
    }
}
