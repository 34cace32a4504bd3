package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.SourceFiles;

/** Java matches a repeated group by recursion: a long text overflows the stack unless the quantifier is possessive. */
class PatternTests {

    private static final Path CODE = Path.of("src/main/java/org/preventionportal");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"");
    private static final Pattern OVERFLOWING = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,})(?!\\+)");

    @Test
    void noPatternOverflowsTheStack() {
        List<String> overflowing = SourceFiles.below(CODE, ".java").stream()
                .flatMap(file -> LITERAL.matcher(SourceFiles.read(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(PatternTests::overflows)
                        .map(pattern -> file.getFileName() + ": " + pattern))
                .toList();
        assertThat(overflowing).as("write )*+ or )++, or say how often").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"(a|b)*, true", "(?:a)+?, true", "'(a){1,}', true", "(a)++, false", "(a)?, false", "'(a){1,9}', false"})
    void aGroupOverflowsIfNothingLimitsItsRepetitions(String pattern, boolean overflows) {
        assertThat(overflows(pattern)).isEqualTo(overflows);
    }

    private static boolean overflows(String pattern) {
        return OVERFLOWING.matcher(pattern).find();
    }
}
