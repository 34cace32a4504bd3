package org.preventionportal.portal.signin;

import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends sessions at Keycloak. This service asks for it, so that no token is in an address that browsers and proxies may
 * keep.
 */
@Component
@ConditionalOnWebApplication
class KeycloakSessions {

    private static final Logger log = LoggerFactory.getLogger(KeycloakSessions.class);

    private final ClientRegistration registration;
    private final RestClient keycloak;
    private final String endSession;
    private final String signOutPage;

    KeycloakSessions(
            ClientRegistrationRepository registrations,
            @Value("${portal.keycloak.url}/realms/${portal.keycloak.realm}") String publicUrl,
            @Value("${portal.keycloak.internal-url}/realms/${portal.keycloak.realm}") String internalUrl,
            @Value(KeycloakLogin.ANSWER_LIMIT) Duration limit,
            @Value("${portal.mail.url}") String portal) {
        this.registration = Objects.requireNonNull(registrations.findByRegistrationId(KeycloakLogin.REGISTRATION));
        this.keycloak = RestClient.builder()
                .requestFactory(KeycloakLogin.connection(limit))
                .build();
        String path = "/protocol/openid-connect/logout";
        this.endSession = internalUrl + path;
        this.signOutPage = UriComponentsBuilder.fromUriString(publicUrl + path)
                .queryParam(OAuth2ParameterNames.CLIENT_ID, registration.getClientId())
                .queryParam("post_logout_redirect_uri", portal + "/")
                .encode()
                .toUriString();
    }

    /** Returns whether Keycloak has ended the session that these tokens belong to. */
    boolean end(OAuth2AuthorizedClient client) {
        OAuth2RefreshToken refresh = client.getRefreshToken();
        if (refresh == null) {
            return false;
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add(OAuth2ParameterNames.CLIENT_ID, registration.getClientId());
        form.add(OAuth2ParameterNames.CLIENT_SECRET, registration.getClientSecret());
        form.add(OAuth2ParameterNames.REFRESH_TOKEN, refresh.getTokenValue());
        try {
            keycloak.post()
                    .uri(endSession)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException unavailable) {
            log.warn(
                    "Keycloak did not end a session: {}", unavailable.getClass().getSimpleName());
            return false;
        }
    }

    /** Where Keycloak asks the person whether to sign out. */
    String signOutPage() {
        return signOutPage;
    }
}
