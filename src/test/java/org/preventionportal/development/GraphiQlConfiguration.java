package org.preventionportal.development;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphiQL, signed in as the portal is: the access token of its session is taken as if it had been sent.
 * Only in a development run, which names this class; it is no {@code @Configuration}, so that no scan finds it.
 */
class GraphiQlConfiguration {

    private static final String REGISTRATION = "keycloak";

    /** The store does not ask who it is. */
    private static final Authentication NOBODY = UsernamePasswordAuthenticationToken.unauthenticated("", "");

    @Bean
    RouterFunction<ServerResponse> graphiQl() {
        return RouterFunctions.route()
                .GET(
                        "/graphiql",
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body(new ClassPathResource("development/graphiql.html")))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain graphiQlSignIn(HttpSecurity http) throws Exception {
        return http.securityMatcher("/graphiql", "/webjars/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/webjars/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/" + REGISTRATION)))
                .build();
    }

    @Bean
    BearerTokenResolver tokenOfSession(OAuth2AuthorizedClientRepository clients) {
        var header = new DefaultBearerTokenResolver();
        return request -> {
            String sent = header.resolve(request);
            if (sent != null) {
                return sent;
            }
            var client = clients.loadAuthorizedClient(REGISTRATION, NOBODY, request);
            return client == null ? null : client.getAccessToken().getTokenValue();
        };
    }
}
