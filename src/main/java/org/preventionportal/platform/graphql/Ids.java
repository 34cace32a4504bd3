package org.preventionportal.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.preventionportal.platform.Id;

/**
 * Makes global ids: a prefix that names the type, then 128 bits in lower-case hexadecimal. The prefix is what
 * {@code node(id)} dispatches on.
 */
public final class Ids {

    private static final int KEY_BYTES = 16;

    private Ids() {}

    public static String random(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * The id of what {@code owner} creates under an idempotency key: the same owner and key always give the same id, so
     * that the database's own unique {@code _id} makes a repeated creation land once. Owners cannot meet each other's
     * keys.
     */
    public static String ofKey(String prefix, Id owner, String key) {
        return ofKey(prefix, owner.value(), key);
    }

    /** @param owner an address, if the person has no account */
    public static String ofKey(String prefix, String owner, String key) {
        return prefix + HexFormat.of().formatHex(sha256(owner + '\n' + key), 0, KEY_BYTES);
    }

    /** A hash that distinguishes a repeated request from another one with the same key, without storing its text. */
    public static String fingerprint(Object input) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(input.toString()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
