package org.preventionportal.access.keycloak;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;
import org.preventionportal.access.CallerAuthentication;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.TokenExchangeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * Calls Keycloak's admin API with the rights of the administrator who is asking. The service's own account may give
 * nobody a role, so the administrator's token is exchanged for one that may change accounts.
 */
@Component
class AdministratorAccess {

    private static final Logger log = LoggerFactory.getLogger(AdministratorAccess.class);

    /** Spring Security's code for an answer that it could not read, or that did not come. */
    private static final String NO_ANSWER = "invalid_token_response";

    private final KeycloakProperties properties;
    private final Client http;
    private final OAuth2AccessTokenResponseClient<TokenExchangeGrantRequest> exchange;
    private final ClientRegistration registration;

    AdministratorAccess(
            KeycloakProperties properties,
            Client http,
            OAuth2AccessTokenResponseClient<TokenExchangeGrantRequest> exchange) {
        this.properties = properties;
        this.http = http;
        this.exchange = exchange;
        this.registration = ClientRegistration.withRegistrationId("keycloak-administration")
                .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientId(KeycloakConfiguration.SERVICE)
                .clientSecret(properties.serviceSecret())
                .tokenUri("%s/realms/%s/protocol/openid-connect/token"
                        .formatted(properties.internalUrl(), properties.realm()))
                .build();
    }

    /**
     * @throws Refusal if Keycloak does not answer, or does not let the caller change accounts
     */
    <T extends @Nullable Object> T asAdministrator(Function<UsersResource, T> work) {
        try {
            return work.apply(users());
        } catch (OAuth2AuthorizationException refused) {
            log.warn("A token was not exchanged: {}", refused.getError().getErrorCode());
            throw refused.getError().getErrorCode().equals(NO_ANSWER)
                    ? new Directory.Unavailable()
                    : new Refusal(
                            UserError.general(
                                    ErrorCode.UNAVAILABLE,
                                    "The account service does not accept your sign-in. Sign in again, then repeat the change."));
        } catch (WebApplicationException | ProcessingException failure) {
            log.warn(
                    "Keycloak did not carry out a change: {}",
                    failure.getClass().getSimpleName());
            throw new Directory.Unavailable();
        }
    }

    /** Shares the connections of the other clients, so it is not closed. */
    private UsersResource users() {
        return KeycloakBuilder.builder()
                .serverUrl(properties.internalUrl())
                .realm(properties.realm())
                .authorization(exchanged())
                .resteasyClient(http)
                .build()
                .realm(properties.realm())
                .users();
    }

    private String exchanged() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller)) {
            throw new IllegalStateException("Only a signed-in administrator changes accounts");
        }
        var token = caller.getCredentials();
        var own = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt());
        return exchange.getTokenResponse(new TokenExchangeGrantRequest(registration, own, null))
                .getAccessToken()
                .getTokenValue();
    }
}
