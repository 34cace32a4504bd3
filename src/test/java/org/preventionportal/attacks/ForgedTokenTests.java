package org.preventionportal.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.Tokens;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Forges tokens from a genuine one. {@code TokenTests} has the other tokens that Keycloak itself issues. */
@PortalTest
class ForgedTokenTests {

    private static final String QUERY = "{ viewer { roles } tasks(first: 1) { nodes { id } } }";

    private final Attempts attempts = new Attempts("forged tokens");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        attempts.report();
    }

    @Test
    void everyForgedTokenIsRefused() throws JOSEException, IOException, ParseException {
        String genuine = Tokens.of(Account.PARTNER_NORTH);
        JWSObject token = JWSObject.parse(genuine);
        RSAKey published = published(token.getHeader().getKeyID());
        RSAKey own = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        JWSSigner hmac = new MACSigner(published.toRSAPublicKey().getEncoded());
        JWSSigner rsa = new RSASSASigner(own);
        Map<String, Object> claims = token.getPayload().toJSONObject();

        attempt("claims changed", part(genuine, 0) + "." + encoded(asAdmin(claims)) + "." + part(genuine, 2));
        attempt("signature removed", part(genuine, 0) + "." + part(genuine, 1) + ".");
        attempt("signature of another token", part(genuine, 0) + "." + part(genuine, 1) + "." + part(others(), 2));
        for (String none : new String[] {"none", "None", "nOnE", ""}) {
            attempt(
                    "alg " + none,
                    encoded("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(none)) + "." + part(genuine, 1) + ".");
        }
        attempt("HS256 with the public key", signed(hmac, header(JWSAlgorithm.HS256, published), asAdmin(claims)));
        attempt("own key", signed(rsa, header(JWSAlgorithm.RS256, published), asAdmin(claims)));
        JWSHeader brought =
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).build();
        attempt("own key brought along", signed(rsa, brought, asAdmin(claims)));
        JWSHeader linked = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwkURL(URI.create(portal.url()))
                .keyID("../../../../dev/null")
                .build();
        attempt("own key at an address", signed(rsa, linked, asAdmin(claims)));
        attempt("empty", ".");
        attempt("long", "a".repeat(6_000));
        assertThat(attempts.leaks()).isEmpty();
        assertThat(new Wire(portal).send(genuine, QUERY, Map.of()).status())
                .as("the genuine one")
                .isEqualTo(200);
    }

    private void attempt(String what, String token) {
        Answer answer = new Wire(portal).send(token, QUERY, Map.of());
        attempts.note(answer.status() == 401 && !answer.body().contains("data"), what + ": " + answer);
    }

    private static RSAKey published(String id) throws IOException, ParseException {
        String address = Neighbours.shared().keycloak().url() + "/realms/prevention/protocol/openid-connect/certs";
        return JWKSet.load(URI.create(address).toURL()).getKeyByKeyId(id).toRSAKey();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, RSAKey key) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
    }

    private static String signed(JWSSigner signer, JWSHeader header, Map<String, Object> claims) throws JOSEException {
        var token = new JWSObject(header, new Payload(claims));
        token.sign(signer);
        return token.serialize();
    }

    private static Map<String, Object> asAdmin(Map<String, Object> claims) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put("roles", new String[] {"admin", "programme-manager", "officer"});
        return changed;
    }

    private static String encoded(Map<String, Object> claims) {
        return encoded(new Payload(claims).toString());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static String others() {
        return Tokens.of(Account.ADMIN);
    }

    private static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }
}
