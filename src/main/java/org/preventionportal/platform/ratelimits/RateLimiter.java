package org.preventionportal.platform.ratelimits;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preventionportal.platform.metrics.LimitCounter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts against limits that all nodes share, by one atomic update. Each count is kept for the current half of the
 * limit's period and the half before; what was refused counts as well. If the database does not answer, nothing is
 * counted: the operation itself then says so.
 */
@Component
@EnableConfigurationProperties(RateLimitProperties.class)
public class RateLimiter {

    private static final Logger log = LoggerFactory.getLogger(RateLimiter.class);
    private static final String USED = "used.";

    /** MongoDB deletes an old count within about a minute; before that, it may be used again. */
    private static final int OLD_HALVES = 4;

    private final CounterCollection counters;
    private final DaySecret secret;
    private final RateLimitProperties quotas;
    private final Clock clock;
    private final Map<RateLimit, Counter> hits = new EnumMap<>(RateLimit.class);

    RateLimiter(
            CounterCollection counters,
            DaySecret secret,
            RateLimitProperties quotas,
            Clock clock,
            MeterRegistry registry) {
        this.counters = counters;
        this.secret = secret;
        this.quotas = quotas;
        this.clock = clock;
        for (RateLimit limit : RateLimit.values()) {
            hits.put(limit, LimitCounter.of(registry, "rate_" + limit.name().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * Counts one.
     *
     * @param subject whom it is counted for; only a hash is stored
     * @throws org.preventionportal.platform.errors.RateLimited if it is too much
     */
    public void require(RateLimit limit, String subject) {
        count(limit, subject, 1).ifPresent(this::refuseExceeded);
    }

    void refuseExceeded(Budget budget) {
        if (budget.isExceeded()) {
            Objects.requireNonNull(hits.get(budget.limit())).increment();
            throw budget.refusal();
        }
    }

    /** @return empty if the database does not answer */
    Optional<Budget> count(RateLimit limit, String subject, int operations) {
        long half = limit.period().toMillis() / 2;
        long now = clock.millis();
        try {
            Document stored =
                    counters.upsert(limit.policy() + ":" + secret.hash(subject), update(now / half, half, operations));
            return Optional.of(budget(limit, stored, now, half));
        } catch (MongoException unanswered) {
            log.warn("An operation was not counted: {}", unanswered.getClass().getName());
            return Optional.empty();
        }
    }

    private static Bson update(long current, long half, int operations) {
        List<Bson> changes = new ArrayList<>(List.of(
                inc(USED + key(current), operations), set("expiresAt", Instant.ofEpochMilli((current + 2) * half))));
        for (long old = current - 2; old > current - 2 - OLD_HALVES; old--) {
            changes.add(unset(USED + key(old)));
        }
        return combine(changes);
    }

    private static String key(long half) {
        return "h" + half;
    }

    private Budget budget(RateLimit limit, Document stored, long now, long half) {
        Document used = stored.get("used", Document.class);
        return new Budget(
                limit,
                quotas.quota(limit),
                used(used, now / half),
                used(used, now / half - 1),
                Duration.ofMillis((now / half + 1) * half - now));
    }

    private static long used(Document used, long half) {
        return used.get(key(half)) instanceof Number number ? number.longValue() : 0;
    }
}
