package org.preventionportal.surveys.campaigns;

import java.security.SecureRandom;
import java.util.Base64;
import org.preventionportal.platform.Ids;

/** The secret in a survey link: 128 bits, as 22 characters. What is stored are digests that nobody can turn round. */
public final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Token() {}

    public static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** By which the ledger knows it. */
    public static String link(String token) {
        return Ids.fingerprint("link " + token);
    }

    /** By which the ballot box knows it: nothing leads from the one digest to the other. */
    public static String key(String token) {
        return Ids.fingerprint("ballot " + token);
    }
}
