package org.preventionportal.access;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the client of Keycloak's admin API, which signs in as the service's own account with few rights. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class KeycloakConfiguration {

    @Bean
    Keycloak keycloak(KeycloakProperties properties) {
        Client client = ClientBuilder.newBuilder()
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(3, TimeUnit.SECONDS)
                .build();
        return KeycloakBuilder.builder()
                .serverUrl(properties.internalUrl())
                .realm(properties.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("prevention-service")
                .clientSecret(properties.serviceSecret())
                .resteasyClient(client)
                .build();
    }

    @Bean
    RealmResource realm(Keycloak keycloak, KeycloakProperties properties) {
        return keycloak.realm(properties.realm());
    }
}
