package org.preventionportal.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preventionportal.access.CallerAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates requests of a session as a {@link org.preventionportal.access.Caller} from an access token that is at
 * most five minutes old, and ends sessions that have lasted too long.
 */
class SignedInFilter extends OncePerRequestFilter {

    /** Marks requests that pages send by themselves. They do not extend a session. */
    private static final String BACKGROUND = "/live/";

    private static final String BY_ITSELF = "Portal-Background";

    private final AccessTokenRefresher refresher;
    private final Clock clock;

    SignedInFilter(AccessTokenRefresher refresher, Clock clock) {
        this.refresher = refresher;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken signedIn) {
            try {
                Optional<Jwt> token = token(request, signedIn);
                if (token.isPresent()) {
                    var caller = new CallerAuthentication(token.get());
                    caller.setDetails(signedIn);
                    SecurityContextHolder.setContext(new SecurityContextImpl(caller));
                } else {
                    end(request);
                }
            } catch (AccessTokenRefresher.Unavailable unavailable) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Skips styles and scripts. They are the same for everybody and do not count as use. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/assets/");
    }

    /** Also filters error pages, because they have the same frame as other pages. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Optional<Jwt> token(HttpServletRequest request, OAuth2AuthenticationToken signedIn) {
        Instant now = clock.instant();
        Optional<SessionLife> life =
                SessionLife.find(request.getSession(false)).filter(lasting -> !lasting.isOver(now));
        Optional<Jwt> token = life.flatMap(_ -> TokenStore.key(request)).flatMap(key -> refresher.find(key, signedIn));
        boolean isBackground = request.getServletPath().startsWith(BACKGROUND) || request.getHeader(BY_ITSELF) != null;
        if (token.isPresent() && !isBackground) {
            request.getSession()
                    .setAttribute(SessionLife.KEY, life.orElseThrow().usedAt(now));
        }
        return token;
    }

    private void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        TokenStore.key(request).ifPresent(refresher::forget);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
