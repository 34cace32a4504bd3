package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Asks Keycloak for the password again if it was last given 15 minutes ago or more. Otherwise an expired session would
 * come back by itself, because Keycloak still has one. {@link RecentPassword} checks that it was given.
 *
 * <p>The name of another provider is an address like any other. Spring Security would answer that the server failed.
 */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private static final String BASE = "/oauth2/authorization";

    /** Where somebody is sent to sign in. */
    static final String ADDRESS = BASE + "/" + KeycloakLogin.REGISTRATION;

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    SignInRequests(ClientRegistrationRepository registrations) {
        resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        resolver.setAuthorizationRequestCustomizer(request -> request.additionalParameters(
                more -> more.put("max_age", String.valueOf(RecentPassword.MAX_AGE.toSeconds()))));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getServletPath().equals(ADDRESS) ? resolver.resolve(request) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return resolver.resolve(request, registration);
    }
}
