package org.preventionportal.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The similarity of texts is that of a library, which would copy both for each comparison. */
class WordsTests {

    @ParameterizedTest
    @CsvSource({
        "County lines training, 'Training for schools on county lines, and more training'",
        "Children are exploited, Exploitation of a child",
        "Online safety, Online safety",
        "Online safety, Hotel staff",
        "the, Hotel staff",
        "'', ''"
    })
    void similarityIsTheCosine(String one, String other) {
        Words left = Words.of(one);
        Words right = Words.of(other);
        double expected =
                new CosineSimilarity().cosineSimilarity(Map.copyOf(left.counts()), Map.copyOf(right.counts()));
        assertThat(left.similarity(right)).isEqualTo(expected);
        assertThat(right.similarity(left)).isEqualTo(expected);
    }
}
