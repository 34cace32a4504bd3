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
import org.preventionportal.platform.SafeTrace;
import org.preventionportal.platform.errors.FailureCount;
import org.preventionportal.portal.sessions.SessionIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates requests of a session as a {@link org.preventionportal.access.Caller} from an access token that is at
 * most five minutes old, and ends sessions that have lasted too long.
 */
class SignedInFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SignedInFilter.class);

    /** Marks requests that pages send by themselves. They do not extend a session. */
    private static final String BACKGROUND = "/live/";

    private static final String BY_ITSELF = "Portal-Background";

    /** Marks a request that has waited for Keycloak. Its error page does not wait again. */
    private static final String UNAVAILABLE = SignedInFilter.class.getName() + ".unavailable";

    private final AccessTokenRefresher refresher;
    private final Clock clock;
    private final FailureCount failures;

    SignedInFilter(AccessTokenRefresher refresher, Clock clock, FailureCount failures) {
        this.refresher = refresher;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getAttribute(UNAVAILABLE) == null) {
                authenticate(request);
            }
        } catch (AccessTokenRefresher.Unavailable unavailable) {
            request.setAttribute(UNAVAILABLE, true);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        } catch (DataAccessException unavailable) {
            log.warn("A session could not be read", SafeTrace.of(unavailable));
            failures.countUnavailable(request);
            SessionIds.markUnavailable(request);
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

    private void authenticate(HttpServletRequest request) {
        if (SignedInPerson.ATTRIBUTE.find(request.getSession(false)).isPresent()) {
            token(request)
                    .ifPresentOrElse(
                            token -> SecurityContextHolder.setContext(
                                    new SecurityContextImpl(new CallerAuthentication(token))),
                            () -> end(request));
        }
    }

    private Optional<Jwt> token(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<SessionLife> life =
                SessionLife.ATTRIBUTE.find(request.getSession(false)).filter(lasting -> !lasting.isOver(now));
        Optional<Jwt> token = life.flatMap(_ -> TokenStore.key(request)).flatMap(refresher::find);
        boolean isBackground = request.getServletPath().startsWith(BACKGROUND) || request.getHeader(BY_ITSELF) != null;
        if (token.isPresent() && !isBackground) {
            life.ifPresent(lasting -> noteUse(lasting, request.getSession(), now));
        }
        return token;
    }

    private static void noteUse(SessionLife life, HttpSession session, Instant now) {
        SessionLife used = life.usedAt(now);
        if (!used.equals(life)) {
            SessionLife.ATTRIBUTE.set(session, used);
        }
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
