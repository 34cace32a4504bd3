package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;

/** The share of people who agree has the bounds that Wilson's formula gives. */
class AgreeShareTests {

    @Test
    void theConfidenceIntervalIsWilsons() {
        AgreeShare share = AgreeShare.of(DisclosedNumber.of(46), DisclosedNumber.of(49));
        assertThat(share.lowerBound()).isEqualTo(DisclosedNumber.of(83)); // 83.5 and 97.9 by hand
        assertThat(share.upperBound()).isEqualTo(DisclosedNumber.of(98));
    }
}
