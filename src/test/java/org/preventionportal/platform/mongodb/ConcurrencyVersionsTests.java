package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;

/** A change of an older version is a conflict, with the current document beside it. */
class ConcurrencyVersionsTests {

    private record Page(long version) implements Versioned {}

    @Test
    void theVersionThatTheCallerReadIsRequired() {
        Page page = new Page(3);
        assertThat(ConcurrencyVersions.require(page, 3)).isSameAs(page);
        for (long other : new long[] {2, 4}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> ConcurrencyVersions.require(page, other))
                    .satisfies(refusal -> {
                        assertThat(refusal.errors().getFirst().code()).isEqualTo(ErrorCode.CONFLICT);
                        assertThat(refusal.current()).isSameAs(page);
                    });
        }
    }

    @Test
    void aLostChangeIsRepeated() {
        var tries = new AtomicInteger();
        assertThat(ConcurrencyVersions.retry(
                        () -> Optional.of(tries.incrementAndGet()).filter(number -> number == 3), () -> new Page(1)))
                .isEqualTo(3);
        assertThat(tries).hasValue(3);

        tries.set(0);
        ConcurrencyVersions.retryUnseen(() -> tries.incrementAndGet() == 10);
        assertThat(tries).hasValue(10);
    }

    @Test
    void aChangeThatIsLostTenTimesIsRefused() {
        var tries = new AtomicInteger();
        Page now = new Page(11);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ConcurrencyVersions.retry(
                        () -> Optional.of(tries.incrementAndGet()).filter(number -> number == 11), () -> now))
                .satisfies(refusal -> {
                    assertThat(refusal.errors().getFirst().code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(refusal.current()).isSameAs(now);
                });

        tries.set(0);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ConcurrencyVersions.retryUnseen(() -> tries.incrementAndGet() == 11))
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }
}
