package org.preventionportal.surveys.campaigns;

import org.preventionportal.platform.graphql.Ids;

/** Makes the secret of a survey link: 128 random bits as 22 characters. Only hashes of it are stored. */
public final class Token {

    private static final int BYTES = 16;

    private Token() {}

    public static String random() {
        return Ids.secret(BYTES);
    }

    /** The hash that is stored with the participation. */
    public static String link(String token) {
        return Ids.fingerprint("link " + token);
    }

    /**
     * The hash that is stored with the ballot. Neither hash can be computed from the other, so they cannot be matched.
     */
    public static String key(String token) {
        return Ids.fingerprint("ballot " + token);
    }
}
