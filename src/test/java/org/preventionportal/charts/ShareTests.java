package org.preventionportal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTests {

    @Test
    void baseAndIntervalAreInWords() {
        assertThat(Share.of("I know more", 46.0, 49.0, 94.0).words())
                .isEqualTo("46 of 49 people agree or strongly agree. 95% confidence interval: 83% to 98%.");
    }

    @Test
    void nothingIsDrawnOfASuppressedNumber() {
        assertThat(Share.of("I know more", null, 49.0, null).percent()).isNull();
        assertThat(Share.of("I know more", 46.0, null, null).words()).isEqualTo("Suppressed to protect people.");
    }
}
