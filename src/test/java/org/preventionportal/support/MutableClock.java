package org.preventionportal.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.preventionportal.platform.dates.LondonTime;

/**
 * The application's clock in the tests: it runs as usual until a test moves it, and is set right again before the next.
 */
public class MutableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Moves by days of London: in two nights of the year 24 hours do not lead to the same time of the next day. */
    public void advanceDays(long days) {
        Instant now = instant();
        advance(Duration.between(now, now.atZone(LondonTime.ZONE).plusDays(days).toInstant()));
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    /** What a cache measures ages by, so that a test can let its entries expire. */
    public long nanos() {
        return TimeUnit.MILLISECONDS.toNanos(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Clock.tickMillis(ZoneOffset.UTC).instant().plus(ahead);
    }
}
