package org.preventionportal.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;

class SessionLifeTests {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"PARTNER, 30", "PARTNER_LEAD, 30", "EVALUATOR, 30", "OFFICER, 15", "PROGRAMME_MANAGER, 15", "ADMIN, 15"
    })
    void endsAfterARoleHasDoneNothingForItsTime(Role role, int minutes) {
        SessionLife life = SessionLife.of(caller(role), NINE);

        assertThat(life.isOver(NINE.plus(Duration.ofMinutes(minutes)).minusSeconds(1)))
                .isFalse();
        assertThat(life.isOver(NINE.plus(Duration.ofMinutes(minutes)))).isTrue();
    }

    @Test
    void isExtendedByUseButNotBeyondTenHours() {
        SessionLife life = SessionLife.of(caller(Role.PARTNER), NINE);
        Instant evening = NINE.plus(Duration.ofHours(9)).plus(Duration.ofMinutes(50));

        assertThat(life.usedAt(NINE.plus(Duration.ofMinutes(20))).endsAt())
                .isEqualTo(NINE.plus(Duration.ofMinutes(50)));
        assertThat(life.usedAt(evening).endsAt()).isEqualTo(NINE.plus(Duration.ofHours(10)));
    }

    @Test
    void notesAUseOnceInHalfAMinute() {
        SessionLife life = SessionLife.of(caller(Role.PARTNER), NINE);

        assertThat(life.usedAt(NINE.plusSeconds(29))).isEqualTo(life);
        assertThat(life.usedAt(NINE.plusSeconds(30)).usedAt()).isEqualTo(NINE.plusSeconds(30));
    }

    private static Caller caller(Role role) {
        return new Caller(new PersonId("somebody"), Set.of(role), Set.of(), Set.of(), Set.of());
    }
}
