package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Stores the tokens of sessions, which no browser receives. They are not in the session itself, because each request
 * reads a copy of it: a request must see at once that another one has renewed the tokens.
 */
@Component
@ConditionalOnWebApplication
class TokenStore implements OAuth2AuthorizedClientRepository {

    private static final String KEY = TokenStore.class.getName();

    private final MongoOperations mongo;
    private final ClientRegistrationRepository registrations;

    TokenStore(MongoOperations mongo, ClientRegistrationRepository registrations) {
        this.mongo = mongo;
        this.registrations = registrations;
    }

    @Document("sign_ins")
    private record SignIn(
            @Id String id,
            String registration,
            String person,
            String accessToken,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable String refreshToken) {}

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // there is one kind of client
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return (T) key(request).flatMap(this::find).orElse(null);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        String key = UUID.randomUUID().toString();
        request.getSession().setAttribute(KEY, key);
        save(key, client);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        key(request).ifPresent(this::remove);
    }

    /** Names the tokens of a session. */
    static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(KEY));
    }

    Optional<OAuth2AuthorizedClient> find(String key) {
        return Optional.ofNullable(mongo.findById(key, SignIn.class)).map(this::client);
    }

    void remove(String key) {
        mongo.remove(Query.query(Criteria.where("_id").is(key)), SignIn.class);
    }

    void save(String key, OAuth2AuthorizedClient client) {
        OAuth2AccessToken access = client.getAccessToken();
        OAuth2RefreshToken refresh = client.getRefreshToken();
        mongo.save(new SignIn(
                key,
                client.getClientRegistration().getRegistrationId(),
                client.getPrincipalName(),
                access.getTokenValue(),
                Objects.requireNonNull(access.getIssuedAt()),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? null : refresh.getTokenValue()));
    }

    private OAuth2AuthorizedClient client(SignIn known) {
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, known.accessToken, known.issuedAt, known.expiresAt);
        var refresh = known.refreshToken == null ? null : new OAuth2RefreshToken(known.refreshToken, known.issuedAt);
        return new OAuth2AuthorizedClient(
                Objects.requireNonNull(registrations.findByRegistrationId(known.registration)),
                known.person,
                access,
                refresh);
    }
}
