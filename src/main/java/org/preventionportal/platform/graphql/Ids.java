package org.preventionportal.platform.graphql;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.preventionportal.platform.Id;

/**
 * Makes global ids: a prefix that names the type, then 128 bits in lower-case hexadecimal. The prefix is what
 * {@code node(id)} dispatches on.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int KEY_DIGITS = 32;

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
        return prefix + DigestUtils.sha256Hex(owner + '\n' + key).substring(0, KEY_DIGITS);
    }

    /** A hash that distinguishes a repeated request from another one with the same key, without storing its text. */
    public static String fingerprint(Object input) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(input.toString()));
    }

    /** Random bytes that nobody can guess, in characters that a URL takes as they are. */
    public static String secret(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
