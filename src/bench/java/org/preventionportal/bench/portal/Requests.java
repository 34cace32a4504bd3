package org.preventionportal.bench.portal;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Tokens;
import tools.jackson.databind.json.JsonMapper;

/** Makes the requests of clients and browsers to a build of the portal. */
public final class Requests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SURVEY_COOKIE = "__Host-survey=";

    private final URI portal;
    private final Map<String, String> cookies = new HashMap<>();

    public Requests(URI portal) {
        this.portal = portal;
    }

    /** A query with a token that is good for some minutes. */
    public HttpRequest query(Account account, String document) {
        return asPerson(account, query(document));
    }

    /** A subscription, which is answered by a stream of events. */
    public HttpRequest subscription(Account account, String document) {
        return asPerson(account, query(document).setHeader("Accept", "text/event-stream"));
    }

    private static HttpRequest asPerson(Account account, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + Tokens.of(account)).build();
    }

    /** A query of somebody who has a survey link and no account. */
    public HttpRequest anonymous(String document) {
        return query(document).build();
    }

    private HttpRequest.Builder query(String document) {
        return HttpRequest.newBuilder(portal.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))));
    }

    /** A page of somebody who has signed in before. */
    public HttpRequest page(String username, String path) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Cookie", cookies.computeIfAbsent(username, name -> SignIn.cookies(portal, name)))
                .header("Accept", "text/html")
                .build();
    }

    /** A page of the survey of somebody who has followed their link, and has no account. */
    public HttpRequest surveyPage(String token, String path) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Cookie", SURVEY_COOKIE + token)
                .header("Accept", "text/html")
                .build();
    }

    /** Sessions end after a quarter of an hour without use. */
    public void signOut() {
        cookies.clear();
    }
}
