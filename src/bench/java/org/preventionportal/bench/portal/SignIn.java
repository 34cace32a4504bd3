package org.preventionportal.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs an account in to the pages as a browser would, on the pages of the real Keycloak, and keeps the cookies. */
final class SignIn {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]*/login-actions/authenticate[^\"]*)\"");
    private static final int MAX_STEPS = 20;
    private static final String PASSWORD = "prevention-demo-1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final URI portal;

    private SignIn(URI portal) {
        this.portal = portal;
    }

    /** Returns the cookies of a page's request. */
    static String cookies(URI portal, String username) {
        var visit = new SignIn(portal);
        visit.signIn(username);
        return visit.cookies(portal);
    }

    private void signIn(String username) {
        HttpResponse<String> shown = get(portal.resolve("/home"));
        for (int step = 0; step < MAX_STEPS; step++) {
            Matcher form = FORM.matcher(shown.body());
            if (shown.statusCode() / 100 == 3) {
                shown = get(location(shown));
            } else if (form.find()) {
                shown = post(URI.create(form.group(1).replace("&amp;", "&")), username);
            } else if (shown.statusCode() == 200) {
                return;
            } else {
                break;
            }
        }
        throw new IllegalStateException(
                "%s could not sign in: %d at %s".formatted(username, shown.statusCode(), shown.uri()));
    }

    /** Keycloak sends everybody to the public address, at which nobody listens. */
    private URI location(HttpResponse<String> redirect) {
        String to = redirect.headers().firstValue("Location").orElseThrow();
        String address = PortalServer.publicAddress();
        return to.startsWith(address)
                ? portal.resolve(to.substring(address.length()))
                : redirect.uri().resolve(to);
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(URI address, String username) {
        String form = Map.of("username", username, "password", PASSWORD, "credentialId", "").entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        String own = cookies(asked.uri());
        try {
            HttpResponse<String> answer = client.send(
                    own.isEmpty() ? asked : request.header("Cookie", own).build(),
                    HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(asked.uri(), cookie));
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(URI address, String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.computeIfAbsent(address.getAuthority(), _ -> new TreeMap<>())
                .put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private String cookies(URI address) {
        return cookies.getOrDefault(address.getAuthority(), Map.of()).entrySet().stream()
                .filter(cookie -> !cookie.getValue().isEmpty())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
