package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EncryptedJson;
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
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Stores the tokens of sessions encrypted; no browser receives them. They are not in the session itself, because each
 * request reads a copy of it: a request must see at once that another one has renewed the tokens.
 */
@Component
@ConditionalOnWebApplication
class TokenStore implements OAuth2AuthorizedClientRepository {

    private static final TypeReference<Tokens> TOKENS = new TypeReference<>() {};

    private final MongoOperations mongo;
    private final ClientRegistrationRepository registrations;
    private final EncryptedJson encryption;

    TokenStore(MongoOperations mongo, ClientRegistrationRepository registrations, EncryptedJson encryption) {
        this.mongo = mongo;
        this.registrations = registrations;
        this.encryption = encryption;
    }

    /** @param expiresAt when the access token does */
    @Document("sign_ins")
    private record SignIn(@Id String id, String tokens, Instant expiresAt) {}

    private record Tokens(
            String registration,
            String person,
            String accessToken,
            Instant issuedAt,
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
        SignedInPerson.ATTRIBUTE.set(request.getSession(), new SignedInPerson(name(principal), key));
        save(key, client);
    }

    private static String name(Authentication principal) {
        return principal.getPrincipal() instanceof OidcUser user && user.getFullName() != null
                ? user.getFullName()
                : "";
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        key(request).ifPresent(this::remove);
    }

    /** Names the tokens of a session. */
    static Optional<String> key(HttpServletRequest request) {
        return SignedInPerson.ATTRIBUTE.find(request.getSession(false)).map(SignedInPerson::tokens);
    }

    Optional<OAuth2AuthorizedClient> find(String key) {
        return Optional.ofNullable(mongo.findById(key, SignIn.class)).flatMap(this::client);
    }

    void remove(String key) {
        mongo.remove(Query.query(Criteria.where("_id").is(key)), SignIn.class);
    }

    private void save(String key, OAuth2AuthorizedClient client) {
        mongo.save(signIn(key, client));
    }

    /** Does nothing if the person has signed out meanwhile. */
    void replace(String key, OAuth2AuthorizedClient client) {
        mongo.findAndReplace(Query.query(Criteria.where("_id").is(key)), signIn(key, client));
    }

    private SignIn signIn(String key, OAuth2AuthorizedClient client) {
        OAuth2AccessToken access = client.getAccessToken();
        OAuth2RefreshToken refresh = client.getRefreshToken();
        var tokens = new Tokens(
                client.getClientRegistration().getRegistrationId(),
                client.getPrincipalName(),
                access.getTokenValue(),
                Objects.requireNonNull(access.getIssuedAt()),
                refresh == null ? null : refresh.getTokenValue());
        return new SignIn(key, encryption.encrypt(key, tokens), Objects.requireNonNull(access.getExpiresAt()));
    }

    private Optional<OAuth2AuthorizedClient> client(SignIn stored) {
        return encryption.decrypt(stored.id, stored.tokens, TOKENS).map(tokens -> client(tokens, stored.expiresAt));
    }

    private OAuth2AuthorizedClient client(Tokens tokens, Instant expiresAt) {
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, tokens.accessToken, tokens.issuedAt, expiresAt);
        var refresh = tokens.refreshToken == null ? null : new OAuth2RefreshToken(tokens.refreshToken, tokens.issuedAt);
        return new OAuth2AuthorizedClient(
                Objects.requireNonNull(registrations.findByRegistrationId(tokens.registration)),
                tokens.person,
                access,
                refresh);
    }
}
