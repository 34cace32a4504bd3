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

/** Java repeats a group by calling itself, and a long text ends in a StackOverflowError, unless it never goes back. */
class PatternTests {

    private static final Path CODE = Path.of("src/main/java/org/preventionportal");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"");
    private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,})(?!\\+)");

    @Test
    void noPatternRepeatsAGroupWithoutEndAndGoesBack() {
        List<String> endless = SourceFiles.below(CODE, ".java").stream()
                .flatMap(file -> LITERAL.matcher(SourceFiles.read(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(PatternTests::isEndless)
                        .map(pattern -> file.getFileName() + ": " + pattern))
                .toList();
        assertThat(endless).as("write )*+ or )++, or say how often").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"(a|b)*, true", "(?:a)+?, true", "'(a){1,}', true", "(a)++, false", "(a)?, false", "'(a){1,9}', false"})
    void aGroupIsEndlessIfItMayBeRepeatedForEver(String pattern, boolean isEndless) {
        assertThat(isEndless(pattern)).isEqualTo(isEndless);
    }

    private static boolean isEndless(String pattern) {
        return ENDLESS.matcher(pattern).find();
    }
}
