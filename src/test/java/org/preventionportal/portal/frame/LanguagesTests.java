package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    @ParameterizedTest
    @CsvSource({
        "/survey, true",
        "/survey/done, true",
        "/survey/a//b, false",
        "/survey/a/, false",
        "/survey/?a, false",
        "/tasks, false"
    })
    void publicPagesExistInBothLanguages(String path, boolean isBilingual) {
        assertThat(Languages.isBilingual(path)).isEqualTo(isBilingual);
    }

    /** As long as an address can be, and longer. */
    @ParameterizedTest
    @CsvSource({"/a, true", "/a?, false"})
    void aLongPathIsRead(String part, boolean isBilingual) {
        assertThat(Languages.isBilingual("/survey" + part.repeat(100_000))).isEqualTo(isBilingual);
    }
}
