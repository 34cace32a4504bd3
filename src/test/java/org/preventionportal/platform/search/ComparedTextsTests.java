package org.preventionportal.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import org.junit.jupiter.api.Test;

class ComparedTextsTests {

    private static final String LINES = "County lines training";
    private static final String SCHOOLS = "Training for schools on county lines";
    private static final String HOTELS = "Hotel staff";

    private final ComparedTexts texts = new ComparedTexts(Ticker.disabledTicker());

    @Test
    void textsAreAsSimilarAsTheirWords() {
        double similarity = Words.of(LINES).similarity(Words.of(SCHOOLS));

        assertThat(similarity).isStrictlyBetween(0.0, 1.0);
        assertThat(texts.similarity(LINES, SCHOOLS)).isEqualTo(similarity);
        assertThat(texts.similarity(LINES, HOTELS)).isZero();
        assertThat(texts.similarity(SCHOOLS, LINES)).isEqualTo(similarity);
    }
}
