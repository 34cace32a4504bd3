package org.preventionportal.portal.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.ratelimits.ClientAddress;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.sessions.SessionIds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Handles requests whose session has ended or whose form token is out of date. The person signs in, returns to the same
 * page and finds the values that they had typed.
 */
@Component
@ConditionalOnWebApplication
class ExpiredSessionHandler implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SignInRequests.ADDRESS);
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    private final AuthenticationEntryPoint unauthenticated;
    private final RateLimiter limiter;
    private final ServedAddresses addresses;

    ExpiredSessionHandler(
            @Qualifier("refusedRequests") AuthenticationEntryPoint unauthenticated,
            RateLimiter limiter,
            ServedAddresses addresses) {
        this.unauthenticated = unauthenticated;
        this.limiter = limiter;
        this.addresses = addresses;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (SessionIds.areUnavailable(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE); // the person may be signed in
            return;
        }
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        if (!accept.contains(MediaType.TEXT_HTML_VALUE)) {
            unauthenticated.commence(request, response, reason); // a program, or a script of a page
            return;
        }
        if (!addresses.include(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // nobody has to sign in to learn that
            return;
        }
        if (isForm(request)) {
            keep(request);
            PortalSecurity.REQUESTS.saveRequest(new AsPage(request), response);
        }
        signIn.commence(request, response, reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        boolean isOld = reason instanceof CsrfException && isForm(request);
        if (isOld && Caller.current().equals(Caller.ANONYMOUS) && !isWithoutSession(request)) {
            commence(request, response, new InsufficientAuthenticationException("Without a session."));
        } else if (isOld && !isWithoutSession(request)) {
            keepOfSignedIn(request, response);
        } else {
            forbidden.handle(request, response, reason);
        }
    }

    /** Counts as an operation of the person, as every other form does. */
    private void keepOfSignedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            limiter.require(RateLimit.PERSON, Caller.current().id().value());
        } catch (RateLimited limited) {
            limited.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        PendingForms.keepUnproven(request);
        response.sendRedirect(new AsPage(request).address());
    }

    /** Anybody can send such a form, and each begins a session in the database. */
    private void keep(HttpServletRequest request) {
        boolean isKept = PendingForms.isFormOfThisSite(request)
                && ClientAddress.current()
                        .map(address -> limiter.allows(RateLimit.FORM_WITHOUT_SESSION, address))
                        .orElse(true);
        if (isKept) {
            PendingForms.keepUnproven(request);
        }
    }

    /** Nothing that respondents and newcomers enter is kept in a session, and they have nothing to sign in for. */
    private static boolean isWithoutSession(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/survey") || path.startsWith("/interest") || path.equals("/language");
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    /** Returns the page that the form was sent from. It has the same address. */
    private static final class AsPage extends HttpServletRequestWrapper {

        private AsPage(HttpServletRequest form) {
            super(form);
        }

        private String address() {
            return getRequestURI() + (getQueryString() == null ? "" : "?" + getQueryString());
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.emptyEnumeration();
        }
    }
}
