package org.preventionportal.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers what the service reads from Keycloak's admin API about the people of {@code keycloak/demo.json}, for tests
 * without Keycloak. Nothing can be changed: to the service, Keycloak fails at all other requests. {@code
 * DemoKeycloakTests} compares the answers with Keycloak's.
 */
final class DemoKeycloak {

    private static final Logger log = LoggerFactory.getLogger(DemoKeycloak.class);
    private static final String ADMIN_API = "/admin/realms/prevention";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is read, by the parameters of the address. */
    private static final Map<PathPattern, Function<Map<String, String>, Object>> READS = Map.of(
            path("/users"), asked -> accounts(condition(asked)),
            path("/users/{user}"), asked -> account(user(asked)),
            path("/users/{user}/role-mappings/realm/composite"), asked -> roles(user(asked)),
            path("/roles/{role}/users"),
                    asked -> accounts(user -> DemoRealm.roles(user).contains(asked.get("role"))),
            path("/organizations"), asked -> organizations(condition(asked)),
            path("/organizations/{alias}/members"), asked -> members(organization(asked)),
            path("/organizations/members/{user}/organizations"), asked -> organizationsOf(user(asked)));

    private static final SingletonSupplier<String> URL = SingletonSupplier.of(DemoKeycloak::start);

    private DemoKeycloak() {}

    /** Starts with the first test that needs it. */
    static String url() {
        return URL.obtain();
    }

    private static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/realms/prevention/protocol/openid-connect/token",
                    exchange -> send(exchange, 200, Map.of("access_token", "demo", "expires_in", 3600)));
            server.createContext(ADMIN_API, DemoKeycloak::answer);
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PathPattern path(String pattern) {
        return PathPatternParser.defaultInstance.parse(ADMIN_API + pattern);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try {
            send(exchange, 200, read(exchange));
        } catch (NoSuchElementException absent) {
            send(exchange, 404, Map.of());
        } catch (UnsupportedOperationException other) {
            send(exchange, 501, Map.of());
        } catch (RuntimeException mistake) { // the server would be silent, as when Keycloak is away
            log.error("Cannot answer {}", exchange.getRequestURI(), mistake);
            send(exchange, 500, Map.of());
        }
    }

    private static Object read(HttpExchange exchange) {
        PathContainer path = PathContainer.parsePath(exchange.getRequestURI().getPath());
        var read = READS.entrySet().stream()
                .filter(each -> exchange.getRequestMethod().equals("GET")
                        && each.getKey().matches(path))
                .findFirst()
                .orElseThrow(UnsupportedOperationException::new);
        Map<String, String> asked = query(exchange);
        asked.putAll(Objects.requireNonNull(read.getKey().matchAndExtract(path)).getUriVariables());
        return read.getValue().apply(asked);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        for (String parameter : query.split("&", -1)) {
            String[] nameAndValue = parameter.split("=", 2);
            parameters.put(
                    nameAndValue[0], URLDecoder.decode(nameAndValue[nameAndValue.length - 1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Only by ids or an attribute: the service's searches for words are not answered. */
    private static Predicate<JsonNode> condition(Map<String, String> asked) {
        String search = asked.getOrDefault("search", "");
        if (search.startsWith("id:")) {
            List<String> ids = List.of(search.substring("id:".length()).split(" "));
            return user -> ids.contains(DemoRealm.id(user));
        }
        if (asked.containsKey("q")) {
            String[] attribute = asked.get("q").split(":", 2);
            return each -> DemoRealm.attribute(each, attribute[0]).contains(attribute[1]);
        }
        throw new UnsupportedOperationException();
    }

    private static JsonNode user(Map<String, String> asked) {
        return DemoRealm.users()
                .filter(user -> DemoRealm.id(user).equals(asked.get("user")))
                .findFirst()
                .orElseThrow();
    }

    /** Its id is its alias here. */
    private static JsonNode organization(Map<String, String> asked) {
        return DemoRealm.organizations()
                .filter(organization -> DemoRealm.alias(organization).equals(asked.get("alias")))
                .findFirst()
                .orElseThrow();
    }

    private static List<ObjectNode> members(JsonNode organization) {
        return accounts(user -> DemoRealm.isMember(user, organization));
    }

    private static List<ObjectNode> organizationsOf(JsonNode user) {
        return organizations(organization -> DemoRealm.isMember(user, organization));
    }

    private static List<ObjectNode> accounts(Predicate<JsonNode> which) {
        return DemoRealm.users().filter(which).map(DemoKeycloak::account).toList();
    }

    private static ObjectNode account(JsonNode user) {
        return ((ObjectNode) user.deepCopy()).without(List.of("credentials", "realmRoles"));
    }

    private static List<Map<String, String>> roles(JsonNode user) {
        return DemoRealm.roles(user).stream().map(role -> Map.of("name", role)).toList();
    }

    private static List<ObjectNode> organizations(Predicate<JsonNode> which) {
        return DemoRealm.organizations()
                .filter(which)
                .map(organization -> ((ObjectNode) organization.deepCopy())
                        .put("id", DemoRealm.alias(organization))
                        .without(List.of("members", "domains")))
                .toList();
    }
}
