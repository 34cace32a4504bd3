package org.preventionportal.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how similar texts are, by the stems of their words and how often each occurs. */
class WordsTests {

    @ParameterizedTest
    @CsvSource({
        "Online safety, Safety online, 1",
        "Children are exploited, Exploitation of a child, 1",
        "Online safety, Online grooming, 0.5",
        "Safety, Safety and safety and training, 0.894",
        "Online safety, Hotel staff, 0",
        "the, Hotel staff, 0",
        "'', '', 0"
    })
    void similarityIsTheCosine(String one, String other, double similarity) {
        Words left = Words.of(one);
        Words right = Words.of(other);
        assertThat(left.similarity(right)).isCloseTo(similarity, within(0.001));
        assertThat(right.similarity(left)).isCloseTo(similarity, within(0.001));
    }
}
