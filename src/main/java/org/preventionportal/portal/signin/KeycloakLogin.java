package org.preventionportal.portal.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.web.client.RestClient;

/** Configures Keycloak as the portal's provider without discovery, so that the portal starts while Keycloak is away. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class KeycloakLogin {

    static final String REGISTRATION = "keycloak";
    static final String ANSWER_LIMIT = "${portal.keycloak.answer-limit}";

    /**
     * @param publicUrl base URL of Keycloak for browsers
     * @param internalUrl base URL of Keycloak for this service
     */
    @Bean
    ClientRegistrationRepository registrations(
            @Value("${portal.keycloak.url}/realms/${portal.keycloak.realm}") String publicUrl,
            @Value("${portal.keycloak.internal-url}/realms/${portal.keycloak.realm}") String internalUrl,
            @Value("${portal.keycloak.portal-secret}") String secret,
            @Value("${portal.mail.url}") String portal) {
        String path = "/protocol/openid-connect/";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId("prevention-portal")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(portal + "/login/oauth2/code/" + REGISTRATION) // not from a Host header
                .scope("openid")
                .issuerUri(publicUrl)
                .authorizationUri(publicUrl + path + "auth")
                .tokenUri(internalUrl + path + "token")
                .jwkSetUri(internalUrl + path + "certs")
                .userNameAttributeName("sub")
                .build());
    }

    /** Spring Security takes it from the context to read ID tokens at sign-in. A renewed ID token is not read. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Clock clock) {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwtValidatorFactory(registration -> JwtValidators.createDefaultWithValidators(
                new OidcIdTokenValidator(registration), RecentPassword.validator(clock)));
        return decoders;
    }

    /** Spring Security takes it from the context to exchange the code at sign-in. */
    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> signingIn(
            @Value(ANSWER_LIMIT) Duration limit) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(tokenRequests(limit));
        return tokens;
    }

    @Bean
    RefreshTokenOAuth2AuthorizedClientProvider refreshing(Clock clock, @Value(ANSWER_LIMIT) Duration limit) {
        var tokens = new RestClientRefreshTokenTokenResponseClient();
        tokens.setRestClient(tokenRequests(limit));
        var provider = new RefreshTokenOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokens);
        provider.setClock(clock);
        return provider;
    }

    private static RestClient tokenRequests(Duration limit) {
        return RestClient.builder()
                .requestFactory(connection(limit))
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** Limits the wait, because a person waits for the answer. Spring Security's own client does not. */
    static ClientHttpRequestFactory connection(Duration limit) {
        var connection = new SimpleClientHttpRequestFactory();
        connection.setConnectTimeout(limit);
        connection.setReadTimeout(limit);
        return connection;
    }
}
