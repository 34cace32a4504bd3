package org.preventionportal.platform.ratelimits;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hashes whom a count is for with a secret of the day, which all nodes share and MongoDB deletes after it. So a count
 * names nobody, and fits no hash that is stored with a survey's answers.
 */
@Component
class DaySecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    /** A node whose clock is slow still finds the secret. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final CounterCollection counters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Secret known;

    private record Secret(LocalDate day, SecretKeySpec key) {}

    DaySecret(CounterCollection counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    String hash(String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(today().key());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(subject.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Secret today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Secret secret = known;
        if (secret == null || !secret.day().equals(day)) {
            secret = new Secret(day, load(day));
            known = secret;
        }
        return secret;
    }

    private SecretKeySpec load(LocalDate day) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        var stored = counters.get()
                .findOneAndUpdate(
                        Filters.eq("_id", "secret:" + day),
                        Updates.combine(
                                Updates.setOnInsert("secret", new Binary(fresh)),
                                Updates.setOnInsert(
                                        "expiresAt",
                                        day.plusDays(1)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .plus(MARGIN)
                                                .toInstant())),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return new SecretKeySpec(
                Objects.requireNonNull(stored).get("secret", Binary.class).getData(), ALGORITHM);
    }
}
