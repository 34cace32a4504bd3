package org.preventionportal.access.keycloak;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Says where Keycloak is and how the service signs in there.
 *
 * @param internalUrl base URL as this service reaches it, such as {@code http://keycloak:8080}
 * @param realm name of the realm
 * @param answerLimit how long the service waits for an answer
 * @param serviceSecret secret of the client {@code prevention-service}; empty leaves names and invitations unavailable
 */
@ConfigurationProperties("portal.keycloak")
record KeycloakProperties(String internalUrl, String realm, Duration answerLimit, String serviceSecret) {

    KeycloakProperties {
        Assert.isTrue(answerLimit.isPositive(), "portal.keycloak.answer-limit must be more than zero");
    }
}
