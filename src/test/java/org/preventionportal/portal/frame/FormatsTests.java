package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Checks how numbers are rounded. */
class FormatsTests {

    private final Formats formats = new Formats();

    @Test
    void aHalfIsRoundedUp() {
        assertThat(formats.points(70.5)).isEqualTo("71");
        assertThat(formats.points(71.5)).isEqualTo("72");
        assertThat(formats.number(new BigDecimal("1234.0005"))).isEqualTo("1,234.001");
    }
}
