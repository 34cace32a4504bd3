package org.preventionportal.reporting.bulk;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.preventionportal.platform.Id;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Names that stand for others: the same for the same, as long as the secret is, and not to be turned round or made again
 * without it, not even by somebody who knows every id.
 */
@Component
@EnableConfigurationProperties(BulkProperties.class)
class Pseudonyms {

    private static final int BYTES = 16;

    private final String secret;

    Pseudonyms(BulkProperties properties) {
        this.secret = properties.secret();
    }

    /** Whether there is a secret. */
    boolean areReady() {
        return !secret.isEmpty();
    }

    /** @param kind what it is, so that two things of the same id have names of their own */
    String of(String kind, Id id) {
        return HexFormat.of().formatHex(keyed(kind + '\n' + id.value()));
    }

    /** A secret of 22 characters, that of the same owner and key. */
    String link(Id owner, String idempotencyKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keyed("link\n" + owner.value() + '\n' + idempotencyKey));
    }

    private byte[] keyed(String text) {
        return Arrays.copyOf(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(text), BYTES);
    }
}
