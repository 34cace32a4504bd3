package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
}
