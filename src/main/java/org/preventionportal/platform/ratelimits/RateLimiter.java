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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.platform.metrics.LimitCounter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts against limits that all nodes share, by one atomic update. What counts is the current slice of the limit's
 * period and as many slices before it as make a whole period, so that no period has more than is allowed; what was
 * refused counts as well. If the database does not answer in time, this node counts alone, so that a flood of
 * operations does not open the limits.
 */
@Component
@EnableConfigurationProperties(RateLimitProperties.class)
public class RateLimiter {

    private static final Logger log = LoggerFactory.getLogger(RateLimiter.class);
    private static final String USED = "used.";

    /** The current slice, of which only a part is over, and a whole period before it. */
    private static final int COUNTED = RateLimit.SLICES + 1;

    /** To search a text of this length for what identifies a child can take as long as several pages. */
    private static final int SEARCHED_AS_ONE = 4_000;

    private final CounterCollection counters;
    private final DaySecret secret;
    private final RateLimitProperties quotas;
    private final Clock clock;
    private final InMemoryCounts counts = new InMemoryCounts();
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
     * @throws RateLimited if it is too much
     */
    public void require(RateLimit limit, String subject) {
        refuseExceeded(count(limit, subject, 1));
    }

    /**
     * Counts one, and one more for each 4,000 characters.
     *
     * @param characters how much text was sent, which is searched before anything is done with it
     * @throws RateLimited if it is too much
     */
    public void require(RateLimit limit, String subject, int characters) {
        refuseExceeded(count(limit, subject, 1 + furtherFor(characters)));
    }

    /** How many further operations a text counts as. */
    static int furtherFor(int characters) {
        return characters / SEARCHED_AS_ONE;
    }

    /** Counts one, and says whether it is not too much. For what the rest of a request can go on without. */
    public boolean allows(RateLimit limit, String subject) {
        try {
            require(limit, subject);
            return true;
        } catch (RateLimited _) {
            return false;
        }
    }

    void refuseExceeded(Budget budget) {
        if (budget.isExceeded()) {
            Objects.requireNonNull(hits.get(budget.limit())).increment();
            throw budget.refusal();
        }
    }

    Budget count(RateLimit limit, String subject, int operations) {
        Instant now = clock.instant();
        long slice = now.toEpochMilli() / limit.slice().toMillis();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try {
            Document stored = counters.updateOrInsert(
                    id(limit, subject, today), update(limit, slice, operations), first(limit, slice, operations));
            Document before = isOfYesterday(limit, slice - COUNTED + 1, today)
                    ? counters.find(id(limit, subject, today.minusDays(1)))
                    : new Document();
            return budget(limit, each -> used(stored, each) + used(before, each), slice, now);
        } catch (MongoException unanswered) {
            log.warn(
                    "This node counts an operation alone: {}",
                    unanswered.getClass().getName());
            Map<Long, Long> alone = counts.add(limit, subject, slice, slice - COUNTED + 1, operations);
            return budget(limit, each -> alone.getOrDefault(each, 0L), slice, now);
        }
    }

    private String id(RateLimit limit, String subject, LocalDate day) {
        return limit.policy() + ":" + secret.hash(subject, day);
    }

    private static boolean isOfYesterday(RateLimit limit, long slice, LocalDate today) {
        return startOf(limit, slice).isBefore(today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Instant startOf(RateLimit limit, long slice) {
        return Instant.ofEpochMilli(slice * limit.slice().toMillis());
    }

    private static Document first(RateLimit limit, long current, int operations) {
        return new Document("used", new Document(key(current), operations))
                .append("expiresAt", startOf(limit, current + COUNTED));
    }

    /** Removes as many old slices as may be there before MongoDB deletes the whole count, a minute late at most. */
    private static Bson update(RateLimit limit, long current, int operations) {
        List<Bson> changes = new ArrayList<>(
                List.of(inc(USED + key(current), operations), set("expiresAt", startOf(limit, current + COUNTED))));
        for (long old = current - COUNTED; old > current - 2 * COUNTED; old--) {
            changes.add(unset(USED + key(old)));
        }
        return combine(changes);
    }

    private static String key(long slice) {
        return "s" + slice;
    }

    private Budget budget(RateLimit limit, LongUnaryOperator used, long current, Instant now) {
        List<Long> slices = LongStream.range(0, COUNTED)
                .map(age -> used.applyAsLong(current - age))
                .boxed()
                .toList();
        return new Budget(limit, quotas.quota(limit), slices, Duration.between(now, startOf(limit, current + 1)));
    }

    private static long used(Document count, long slice) {
        return count.get("used") instanceof Document used && used.get(key(slice)) instanceof Number number
                ? number.longValue()
                : 0;
    }
}
