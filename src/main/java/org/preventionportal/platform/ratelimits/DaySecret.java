package org.preventionportal.platform.ratelimits;

import com.mongodb.client.model.Updates;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hashes whom a count is for with a secret of the day, which all nodes share and MongoDB deletes after it. So a count
 * names nobody, and fits no hash that is stored with a survey's answers.
 */
@Component
class DaySecret {

    private static final int BYTES = 32;

    /** A node whose clock is slow still finds the secret. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final CounterCollection counters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Secret known;

    private record Secret(LocalDate day, Key key) {}

    DaySecret(CounterCollection counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    String hash(String subject) {
        byte[] hash = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, today().key().getEncoded()).hmac(subject);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private Secret today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Secret secret = known;
        if (secret == null || !secret.day().equals(day)) {
            secret = new Secret(day, new SecretKeySpec(load(day), HmacAlgorithms.HMAC_SHA_256.getName()));
            known = secret;
        }
        return secret;
    }

    private byte[] load(LocalDate day) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        Document stored = counters.upsert(
                "secret:" + day,
                Updates.combine(
                        Updates.setOnInsert("secret", new Binary(fresh)),
                        Updates.setOnInsert(
                                "expiresAt",
                                day.plusDays(1)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .plus(MARGIN)
                                        .toInstant())));
        return stored.get("secret", Binary.class).getData();
    }
}
