package org.preventionportal.portal.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.CallerAuthentication;
import org.preventionportal.audit.AuditEvent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Handles sign-in and sign-out: in the session, at Keycloak and in the audit trail. */
@Component
@ConditionalOnWebApplication
class SignInOut extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler, LogoutSuccessHandler {

    /** Whether Keycloak has ended its session, too; not set if nobody was signed in. */
    private static final String ENDED = SignInOut.class.getName();

    private final TokenStore store;
    private final AccessTokenRefresher refresher;
    private final JwtDecoder decoder;
    private final KeycloakSessions keycloak;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInOut(
            TokenStore store,
            AccessTokenRefresher refresher,
            JwtDecoder decoder,
            KeycloakSessions keycloak,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.refresher = refresher;
        this.decoder = decoder;
        this.keycloak = keycloak;
        this.events = events;
        this.clock = clock;
        setDefaultTargetUrl("/");
        setRequestCache(PortalSecurity.REQUESTS);
        setRedirectStrategy((request, response, target) -> response.sendRedirect(withinPortal(target)));
    }

    /**
     * A saved address has the port that a proxy named, or none. The browser has the right one. What somebody typed may
     * be no address, such as one with a single percent sign, and leads to the first page. So does a path with two
     * slashes at its beginning, which a browser would take for another site.
     */
    static String withinPortal(String target) {
        try {
            URI address = URI.create(target);
            String path = Objects.requireNonNullElse(address.getRawPath(), "");
            return path.startsWith("/") && !path.startsWith("//")
                    ? path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                    : "/";
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        OAuth2AuthorizedClient client = store.loadAuthorizedClient(KeycloakLogin.REGISTRATION, authentication, request);
        var caller = new CallerAuthentication(accepted(Objects.requireNonNull(client), request)).getPrincipal();
        SessionLife.ATTRIBUTE.set(request.getSession(), SessionLife.of(caller, clock.instant()));
        events.publishEvent(AuditEvent.done(caller, "signIn", null));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** A token is refused while a sign-out of the account is due, or if Keycloak's clock is far from this one. */
    private Jwt accepted(OAuth2AuthorizedClient client, HttpServletRequest request) {
        try {
            return decoder.decode(client.getAccessToken().getTokenValue());
        } catch (JwtException refused) {
            TokenStore.key(request).ifPresent(refresher::forget);
            request.getSession().removeAttribute(SignedInPerson.ATTRIBUTE.name());
            throw new BadCredentialsException("The access token is refused.", refused);
        }
    }

    /** Runs before the session is deleted. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof CallerAuthentication caller) {
            TokenStore.key(request).ifPresent(key -> {
                request.setAttribute(ENDED, store.find(key).map(keycloak::end).orElse(false));
                refresher.forget(key);
            });
            events.publishEvent(AuditEvent.done(caller.getPrincipal(), "signOut", null));
        }
    }

    /** Lets Keycloak ask the person if it has not answered this service. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        boolean isOpen = Boolean.FALSE.equals(request.getAttribute(ENDED));
        response.sendRedirect(isOpen ? keycloak.signOutPage() : "/");
    }
}
