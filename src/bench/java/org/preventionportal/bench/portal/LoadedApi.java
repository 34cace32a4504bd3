package org.preventionportal.bench.portal;

import java.net.URI;
import java.net.http.HttpRequest;
import org.preventionportal.bench.load.Load;
import org.preventionportal.support.Account;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends mutations to the service that fills the database. */
final class LoadedApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Requests requests;

    LoadedApi(ConfigurableApplicationContext service) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        this.requests = new Requests(URI.create("http://127.0.0.1:" + port));
    }

    /** @throws IllegalStateException if anything was refused */
    JsonNode send(Account account, String mutation) {
        return data(requests.query(account, mutation));
    }

    JsonNode sendAnonymously(String mutation) {
        return data(requests.anonymous(mutation));
    }

    private static JsonNode data(HttpRequest request) {
        return JSON.readTree(Load.answer(request)).path("data");
    }
}
