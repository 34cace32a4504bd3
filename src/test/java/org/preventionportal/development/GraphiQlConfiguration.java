package org.preventionportal.development;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves GraphiQL as a page of the portal, whose filters sign people in, and takes its operations at the same address:
 * the API does not take the tokens of the portal. Only in a development run, which names this class; it is no
 * {@code @Configuration}, so that no scan finds it.
 */
class GraphiQlConfiguration {

    private static final String PATH = "/graphiql";

    /** The page has its script and style within it, and GraphiQL its pictures and fonts. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> graphiQl(GraphQlHttpHandler graphQl) {
        return RouterFunctions.route()
                .GET(PATH, GraphiQlConfiguration::page)
                .POST(PATH, graphQl::handleRequest)
                .resources("/webjars/**", new ClassPathResource("META-INF/resources/webjars/"))
                .build();
    }

    private static ServerResponse page(ServerRequest request) throws IOException {
        var token = (CsrfToken) request.attribute(CsrfToken.class.getName()).orElseThrow();
        String page = new ClassPathResource("development/graphiql.html").getContentAsString(StandardCharsets.UTF_8);
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", POLICY) // in place of the portal's
                .header("Cache-Control", "no-store")
                .body(page.replace("CSRF_HEADER", token.getHeaderName()).replace("CSRF_TOKEN", token.getToken()));
    }
}
