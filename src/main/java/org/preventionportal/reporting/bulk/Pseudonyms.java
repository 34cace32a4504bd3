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
 * Derives pseudonyms: the same for the same id as long as the secret stays, and neither reversible nor reproducible
 * without the secret, not even for somebody who knows every id.
 */
@Component
@EnableConfigurationProperties(BulkProperties.class)
class Pseudonyms {

    private static final int BYTES = 16;

    private final String secret;

    Pseudonyms(BulkProperties properties) {
        this.secret = properties.secret();
    }

    /** Whether a secret is configured. */
    boolean areReady() {
        return !secret.isEmpty();
    }

    /** @param kind what the id identifies, so that equal ids of different kinds have different pseudonyms */
    String of(String kind, Id id) {
        return HexFormat.of().formatHex(keyed(kind + '\n' + id.value()));
    }

    /** Derives a secret of 22 characters from the owner and the key. */
    String link(Id owner, String idempotencyKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keyed("link\n" + owner.value() + '\n' + idempotencyKey));
    }

    private byte[] keyed(String text) {
        return Arrays.copyOf(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(text), BYTES);
    }
}
