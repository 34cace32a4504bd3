package org.preventionportal.access.keycloak;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import org.preventionportal.access.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Secures the API for programs. {@code /graphql} is open to everybody, because the services check the role for each
 * operation; health and the release are open; everything else is closed. {@code access.tokens} checks tokens.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /**
     * Opens health, version and metrics to everybody who reaches the management port, which no proxy passes on. Without
     * a management port of its own, metrics are closed.
     */
    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain managementSecurityFilterChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(SecurityConfiguration::isAtManagementPort)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(EndpointRequest.to("health", "info", "prometheus"))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionFixationConfigurer::none))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean isAtManagementPort(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext()), "management");
    }

    @Bean
    @ConditionalOnWebApplication
    @Order(Ordered.LOWEST_PRECEDENCE - 1) // the portal takes what is left
    SecurityFilterChain apiSecurityFilterChain(
            HttpSecurity http,
            @Qualifier("refusedRequests") AuthenticationEntryPoint unauthenticated,
            @Qualifier("refusedRequests") AccessDeniedHandler denied)
            throws Exception {
        return http.securityMatcher(SecurityConfiguration::isApiRequest)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/graphql")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/info", "/livez", "/readyz")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.PUT,
                                "/imports/*",
                                "/surveys/*/audience",
                                "/uploads/*",
                                "/document-uploads/*")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/exports/*", "/exports/*/*", "/surveys/*/*", "/documents/*/*")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/files/*", "/findings/*")
                        .permitAll() // some files and reports are public
                        .requestMatchers(HttpMethod.HEAD, "/files/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/documents/*/*")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new ApiTokenConverter()))
                                .authenticationEntryPoint(unauthenticated)
                                .accessDeniedHandler(denied)
                                .withObjectPostProcessor(answeringFailures(unauthenticated)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionFixationConfigurer::none))
                .csrf(AbstractHttpConfigurer::disable) // no cookie carries authority here
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** Answers 503 for a token that cannot be checked while Keycloak is away. Spring Security would answer 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringFailures(
            AuthenticationEntryPoint unauthenticated) {
        var answering = new AuthenticationEntryPointFailureHandler(unauthenticated);
        answering.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(answering);
                return filter;
            }
        };
    }

    /** Requests with a token, and requests that a browser does not send for a person. */
    private static boolean isApiRequest(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || path.equals("/graphql")
                || path.startsWith("/actuator/")
                || path.equals("/livez")
                || path.equals("/readyz")
                || HttpMethod.PUT.matches(request.getMethod());
    }

    /** Requests are observed. To observe each filter and each check of a role would cost more than they do. */
    @Bean
    static SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Checks the characters of each header one by one. The default's regular expression of the same meaning showed in
     * the profile of each request with a token.
     */
    @Bean
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.codePoints()
                .allMatch(point -> point == '\t' || (Character.isDefined(point) && !Character.isISOControl(point))));
        return firewall;
    }

    @Bean
    OAuth2TokenValidator<Jwt> account(RevokedAccounts revoked) {
        return token -> token.getSubject() != null
                        && revoked.refusesToken(
                                new PersonId(token.getSubject()),
                                Objects.requireNonNullElse(token.getIssuedAt(), Instant.MIN))
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_TOKEN,
                        "The account is suspended, being erased, or was suspended after this token was issued",
                        null))
                : OAuth2TokenValidatorResult.success();
    }
}
