package org.preventionportal.platform.ratelimits;

import com.mongodb.client.model.Updates;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Hashes whom a count is for with a secret of the day, which all nodes share and MongoDB deletes after the next day,
 * when its counts are over. So a count names nobody, and fits no hash that is stored with a survey's answers. A
 * majority of the servers has the secret before a node uses it: an election could otherwise give other nodes
 * another one.
 */
@Component
class DaySecret {

    private static final int BYTES = 32;

    /** A node whose clock is slow still finds the secret. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final CounterCollection counters;
    private final SecureRandom random = new SecureRandom();
    private final Map<LocalDate, Key> known = new ConcurrentHashMap<>();

    DaySecret(CounterCollection counters) {
        this.counters = counters;
    }

    /** @param day in UTC */
    String hash(String subject, LocalDate day) {
        byte[] hash = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key(day).getEncoded()).hmac(subject);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private Key key(LocalDate day) {
        Key key = known.get(day);
        if (key == null) {
            key = new SecretKeySpec(load(day), HmacAlgorithms.HMAC_SHA_256.getName());
            known.put(day, key);
            known.keySet().removeIf(old -> old.isBefore(day.minusDays(1)));
        }
        return key;
    }

    private byte[] load(LocalDate day) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        Instant end = day.plusDays(2).atStartOfDay(ZoneOffset.UTC).plus(MARGIN).toInstant();
        Document stored = counters.updateOrInsertForGood(
                "secret:" + day,
                Updates.set("expiresAt", end),
                new Document("secret", new Binary(fresh)).append("expiresAt", end));
        return stored.get("secret", Binary.class).getData();
    }
}
