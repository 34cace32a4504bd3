package org.preventionportal.access.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.keycloak.KeycloakLists.OrganizationPeople;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientTokenExchangeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.TokenExchangeGrantRequest;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Configures the client of Keycloak's admin API, which signs in as the service's own account with few rights. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class KeycloakConfiguration {

    static final String SERVICE = "prevention-service";

    private static final Duration CONNECTING = Duration.ofSeconds(1);

    /** Reads who has which role. Keycloak's own client has a resource for each role and three for each user. */
    interface RoleAssignments {

        @GET
        @Path("users/{id}/role-mappings/realm")
        List<RoleRepresentation> roles(@PathParam("id") String user);

        /** @param isBrief leaves out what only attributes say, such as regions */
        @GET
        @Path("roles/{role}/users")
        List<UserRepresentation> users(
                @PathParam("role") String role,
                @QueryParam("briefRepresentation") boolean isBrief,
                @QueryParam("first") int first,
                @QueryParam("max") int most);
    }

    @Bean
    Client keycloakConnections(KeycloakProperties properties) {
        return ClientBuilder.newBuilder()
                .connectTimeout(CONNECTING.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(properties.answerLimit().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    @Bean
    Keycloak keycloak(KeycloakProperties properties, Client keycloakConnections) {
        return KeycloakBuilder.builder()
                .serverUrl(properties.internalUrl())
                .realm(properties.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(SERVICE)
                .clientSecret(properties.serviceSecret())
                .resteasyClient(keycloakConnections)
                .build();
    }

    @Bean
    RealmResource realm(Keycloak keycloak, KeycloakProperties properties) {
        return keycloak.realm(properties.realm());
    }

    // RESTEasy makes each of these by reflection, which takes up to a millisecond: make them once.

    @Bean
    UsersResource users(RealmResource realm) {
        return realm.users();
    }

    @Bean
    RolesResource roles(RealmResource realm) {
        return realm.roles();
    }

    @Bean
    RoleAssignments roleAssignments(Keycloak keycloak, KeycloakProperties properties) {
        return keycloak.proxy(RoleAssignments.class, admin(properties));
    }

    @Bean
    OrganizationPeople organizationPeople(Keycloak keycloak, KeycloakProperties properties) {
        return keycloak.proxy(OrganizationPeople.class, admin(properties));
    }

    private static URI admin(KeycloakProperties properties) {
        return URI.create("%s/admin/realms/%s".formatted(properties.internalUrl(), properties.realm()));
    }

    @Bean
    OrganizationsResource organizations(RealmResource realm) {
        return realm.organizations();
    }

    @Bean
    OrganizationsMembersResource memberships(OrganizationsResource organizations) {
        return organizations.members();
    }

    @Bean
    OAuth2AccessTokenResponseClient<TokenExchangeGrantRequest> tokenExchange(KeycloakProperties properties) {
        var connections = new SimpleClientHttpRequestFactory();
        connections.setConnectTimeout(CONNECTING);
        connections.setReadTimeout(properties.answerLimit());
        var tokens = new RestClientTokenExchangeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }
}
