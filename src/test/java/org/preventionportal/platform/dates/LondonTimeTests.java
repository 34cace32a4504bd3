package org.preventionportal.platform.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LondonTimeTests {

    @Test
    void aDayEndsInLondon() {
        assertThat(LondonTime.day(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("2026-07-02");
        assertThat(LondonTime.day(Instant.parse("2026-12-01T23:30:00Z"))).isEqualTo("2026-12-01");
    }
}
