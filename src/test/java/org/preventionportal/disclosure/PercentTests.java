package org.preventionportal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares are whole percent, rounded half up, and of at least five people. */
class PercentTests {

    @ParameterizedTest
    @CsvSource({"37, 40, 93", "46, 49, 94", "40, 58, 69", "31, 37, 84", "33, 38, 87", "1, 200, 1"})
    void percentagesAreRoundedHalfUp(int part, int base, int percent) {
        assertThat(percent(part, base)).isEqualTo(DisclosedNumber.of(percent));
    }

    @Test
    void aShareOfFewerThanFivePeopleIsSuppressed() {
        assertThat(percent(4, 5)).isEqualTo(DisclosedNumber.of(80));
        assertThat(percent(4, 4)).isEqualTo(DisclosedNumber.tooFew());
    }

    @Test
    void aShareOfASuppressedNumberIsSuppressed() {
        assertThat(Percent.of(DisclosedNumber.tooFew(), DisclosedNumber.of(50))).isEqualTo(DisclosedNumber.tooFew());
        assertThat(Percent.interval(DisclosedNumber.of(5), DisclosedNumber.tooFew()))
                .isEmpty();
    }

    private static DisclosedNumber percent(int part, int base) {
        return Percent.of(DisclosedNumber.of(part), DisclosedNumber.of(base));
    }
}
