package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;

/** Tests that constants have the same plain words wherever people read them. */
class EnumWordsTests {

    private static final Pattern COPY = Pattern.compile("toLowerCase\\(Locale\\.ROOT\\)\\s*\\.replace\\('_', ' '\\)");

    private enum Kind {
        TRAINING_SESSION
    }

    @Test
    void aConstantIsInLowerCaseWithSpaces() {
        assertThat(EnumWords.of(Kind.TRAINING_SESSION)).isEqualTo("training session");
        assertThat(EnumWords.of("TRAINING_SESSION")).isEqualTo("training session");
    }

    @Test
    void noOtherClassHasACopy() {
        assertThat(SourceFiles.below(Path.of("src/main/java"), ".java").stream()
                        .filter(file -> COPY.matcher(SourceFiles.read(file)).find())
                        .map(Path::getFileName))
                .containsExactly(Path.of("EnumWords.java"));
    }
}
