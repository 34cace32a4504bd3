package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailPauseTests {

    private static final Instant NOW = Instant.parse("2020-03-26T10:00:00Z");
    private final Exception unreachable = new IllegalStateException("no answer");

    private final MailPause pause = new MailPause();

    private long begin() {
        return Duration.between(NOW, pause.begin(NOW, unreachable)).toSeconds();
    }

    @Test
    void eachPauseIsTwiceAsLongUpToFiveMinutesUntilMailIsSent() {
        assertThat(Stream.generate(this::begin).limit(8)).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L);
        pause.reset();
        assertThat(begin()).isEqualTo(5);
    }

    @Test
    void nothingIsSentDuringAPauseUnlessTheClockIsSetBack() {
        assertThat(pause.causeAt(NOW)).isNull();
        Instant end = pause.begin(NOW, unreachable);

        assertThat(pause.causeAt(NOW)).isSameAs(unreachable);
        assertThat(pause.causeAt(end.minusMillis(1))).isSameAs(unreachable);
        assertThat(pause.causeAt(end)).isNull();
        assertThat(pause.causeAt(NOW.minusMillis(1))).isNull();
    }
}
