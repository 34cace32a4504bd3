package org.preventionportal.portal.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.preventionportal.platform.EncryptedJson;
import org.preventionportal.platform.errors.FailureCount;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.sessions.SessionAttribute;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

/** Secures the portal: sessions instead of tokens, and forms only from pages of the portal. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PortalSecurity {

    /** Remembers in a cookie which page somebody wanted before they signed in. */
    static final RequestCache REQUESTS = requests();

    /** Pages for staff whose addresses match the pattern of a public page. */
    private static final String[] MANAGEMENT = {"/resources/manage", "/resources/new"};

    /** Who may not open another address signs in, unless {@link ServedAddresses} has no such address. */
    private static final String[] OPEN = {
        "/",
        "/about/**",
        "/privacy/**",
        "/accessibility/**",
        "/cookies/**",
        "/survey/**",
        "/resources",
        "/resources/*", // below these are pages for staff
        "/files/**",
        "/findings/**",
        "/interest/**",
        "/calendar/*/**", // the key in the address decides
        "/assets/**",
        "/error",
        "/robots.txt",
        "/favicon.ico",
        "/language/**"
    };

    private static RequestCache requests() {
        var requests = new CookieRequestCache();
        requests.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE));
        requests.setCookieCustomizer(cookie -> {
            cookie.setSecure(true);
            cookie.setAttribute("SameSite", "Lax");
        });
        return requests;
    }

    @Bean
    SessionAttribute<?> life() {
        return SessionLife.ATTRIBUTE;
    }

    @Bean
    SessionAttribute<?> person() {
        return SignedInPerson.ATTRIBUTE;
    }

    @Bean
    SessionAttribute<?> pendingForms() {
        return PendingForms.FORMS;
    }

    @Bean
    SessionAttribute<?> pendingFormsInMemory() {
        return PendingForms.MEMORY_KEY;
    }

    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    StandardServletMultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return MultipartFilter.hasAdmitted(request) && super.isMultipart(request);
            }
        };
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain portalSecurityFilterChain(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            TokenStore store,
            AccessTokenRefresher refresher,
            SignInOut signInOut,
            ExpiredSessionHandler lost,
            Clock clock,
            FailureCount failures,
            @Value("${portal.keycloak.url}") String keycloak,
            @Value("${portal.keycloak.portal-secret}") String secret,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize mostBytes)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(MANAGEMENT)
                        .authenticated()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.authorizedClientRepository(store)
                        .successHandler(signInOut)
                        .failureHandler((_, response, _) -> response.sendRedirect("/?sign-in=failed"))
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(new SignInRequests(registrations))
                                        .authorizationRequestRepository(signInCookie(secret, clock))))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(signInOut)
                        .logoutSuccessHandler(signInOut)
                        .deleteCookies("__Host-portal"))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(cache -> cache.requestCache(REQUESTS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(lost).accessDeniedHandler(lost))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .addFilterBefore(new SignedInFilter(refresher, clock, failures), CsrfFilter.class)
                .addFilterBefore(new MultipartFilter(lost, mostBytes), CsrfFilter.class)
                .headers(headers -> headers(headers, keycloak))
                .build();
    }

    private static SignInCookie signInCookie(String secret, Clock clock) {
        var json = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(PortalSecurity.class.getClassLoader()))
                .build();
        return new SignInCookie(new EncryptedJson(secret, json), clock);
    }

    /** Stores the token in a cookie, because respondents must not have a session. */
    private static CookieCsrfTokenRepository csrfCookie() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("__Host-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String keycloak) {
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "manifest-src 'self'; form-action 'self' " + origin(keycloak) // signing out goes there
                + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener ->
                        opener.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource ->
                        resource.policy(CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .httpStrictTransportSecurity(transport -> transport
                        .includeSubDomains(true)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
    }

    private static String origin(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
