package org.preventionportal.platform;

import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts with AES-256 in GCM what the portal keeps about a browser, and the keys in a cursor. The key comes from the
 * environment, so a copy of the database has no usable session or token. What was encrypted for one id is refused under
 * another.
 */
public final class EncryptedJson {

    private static final String SALT = "70726576656e74696f6e2d706f7274616c"; // the secret is random, so any will do

    private final BytesEncryptor encryptor;
    private final JsonMapper json;

    private record Envelope(String id, JsonNode value) {}

    /** @param secret what the key is derived from; if blank, a random one, for this process only */
    public EncryptedJson(String secret, JsonMapper json) {
        this.encryptor =
                Encryptors.stronger(secret.isBlank() ? KeyGenerators.string().generateKey() : secret, SALT);
        this.json = json;
    }

    /** Returns characters that a cookie may have. */
    public String encrypt(String id, Object value) {
        byte[] encrypted = encryptor.encrypt(json.writeValueAsBytes(new Envelope(id, json.valueToTree(value))));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted);
    }

    /** Empty if it cannot be decrypted with this key, belongs to another id or does not have the type. */
    public <T> Optional<T> decrypt(String id, String encrypted, TypeReference<T> type) {
        Envelope envelope;
        try {
            envelope = json.readValue(encryptor.decrypt(Base64.getUrlDecoder().decode(encrypted)), Envelope.class);
        } catch (RuntimeException foreign) { // each length and content fails in a way of its own
            return Optional.empty();
        }
        return envelope.id.equals(id) ? read(envelope.value, type) : Optional.empty();
    }

    /** Empty if it does not have the type. */
    private <T> Optional<T> read(JsonNode value, TypeReference<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(value, json.constructType(type)));
        } catch (JacksonException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
