package org.preventionportal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTests {

    /** Otherwise who may read the one would seem to read the other. */
    @Test
    void noMarkContainsAnother() {
        List<String> marks = Stream.of(Secret.values())
                .map(secret -> secret.mark.toLowerCase(Locale.ROOT))
                .filter(mark -> !mark.isEmpty())
                .toList();

        assertThat(marks)
                .hasSizeGreaterThan(20)
                .allSatisfy(mark -> assertThat(marks)
                        .filteredOn(other -> other.contains(mark))
                        .containsExactly(mark));
    }
}
