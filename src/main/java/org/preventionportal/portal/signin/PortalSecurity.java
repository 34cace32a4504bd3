package org.preventionportal.portal.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Secures the portal: sessions instead of tokens, and forms only from pages of the portal. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableMongoHttpSession
class PortalSecurity {

    static final HttpSessionRequestCache REQUESTS = requests();

    /** Pages for staff whose addresses match the pattern of a public page. */
    private static final String[] MANAGEMENT = {"/resources/manage", "/resources/new"};

    private static final String[] OPEN = {
        "/",
        "/about",
        "/privacy",
        "/accessibility",
        "/cookies",
        "/survey",
        "/survey/**",
        "/resources",
        "/resources/*",
        "/files/*",
        "/assets/**",
        "/error",
        "/robots.txt",
        "/favicon.ico",
        "/language"
    };

    @SuppressWarnings("NullAway") // "null: addresses stay as they were", says the setter's documentation
    private static HttpSessionRequestCache requests() {
        var requests = new HttpSessionRequestCache();
        requests.setMatchingRequestParameterName(null);
        return requests;
    }

    /** Deletes a session after the longest idle time of {@link SessionLife}, which ends most sessions earlier. */
    @Bean
    JdkMongoSessionConverter sessions() {
        return new JdkMongoSessionConverter(Duration.ofMinutes(30)) {
            @Override
            protected void ensureIndexes(IndexOperations sessions) {
                // SignInIndexes lists it, and it is built with all others.
            }
        };
    }

    /** Runs before Spring Security, and for error pages too. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsForAll(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-portal");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
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
            @Value("${portal.keycloak.url}") String keycloak,
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
                                endpoint -> endpoint.authorizationRequestResolver(authorizations(registrations))))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(signInOut)
                        .logoutSuccessHandler(signInOut)
                        .deleteCookies("__Host-portal"))
                .requestCache(cache -> cache.requestCache(REQUESTS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(lost).accessDeniedHandler(lost))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .addFilterBefore(new SignedInFilter(refresher, clock), CsrfFilter.class)
                .addFilterBefore(new MultipartFilter(lost, mostBytes), CsrfFilter.class)
                .headers(headers -> headers(headers, keycloak))
                .build();
    }

    /**
     * Asks for the password again if it was last given 15 minutes ago or more. Otherwise an expired session would come
     * back by itself, because Keycloak still has one.
     */
    private static DefaultOAuth2AuthorizationRequestResolver authorizations(
            ClientRegistrationRepository registrations) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(
                request -> request.additionalParameters(more -> more.put("max_age", "900")));
        return resolver;
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
