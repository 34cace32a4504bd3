package org.preventionportal.support;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import org.preventionportal.development.Neighbours;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Signs demo accounts in at the real Keycloak. */
public final class Tokens {

    public static final String PASSWORD = "prevention-demo-1";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** A token lives for five minutes; a test that moves the clock by three has to find it alive. */
    private static final LoadingCache<Account, String> ACCESS = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(2))
            .build(account -> grant(account, "prevention-development", "organization:*", "access_token"));

    private static final RestClient KEYCLOAK =
            RestClient.builder().requestFactory(requests()).build();

    private Tokens() {}

    /** With a limit: the JDK's client, which offers HTTP/2 first, was seen to wait for Keycloak without end. */
    private static SimpleClientHttpRequestFactory requests() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(LIMIT);
        requests.setReadTimeout(LIMIT);
        return requests;
    }

    /** An access token for our API; one that is still good is used again. */
    public static String of(Account account) {
        return ACCESS.get(account);
    }

    /**
     * @param kind {@code access_token}, {@code id_token} or {@code refresh_token}
     */
    public static String grant(Account account, String client, String scope, String kind) {
        return grant(account.username, client, scope, kind);
    }

    /** An access token of an account that a test has made, with the password of all demo accounts. */
    public static String of(String username) {
        return grant(username, "prevention-development", "organization:*", "access_token");
    }

    private static String grant(String username, String client, String scope, String kind) {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                username,
                "password",
                PASSWORD,
                "scope",
                scope));
        return answer(form, kind);
    }

    /** An access token for another system, which has an account of its own. */
    public static String ofSystem(String client, String secret) {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        return answer(form, "access_token");
    }

    private static String answer(LinkedMultiValueMap<String, String> form, String kind) {
        Map<?, ?> answer = KEYCLOAK.post()
                .uri(Neighbours.shared().keycloak().url() + "/realms/prevention/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Map.class);
        return String.valueOf(java.util.Objects.requireNonNull(answer).get(kind));
    }
}
