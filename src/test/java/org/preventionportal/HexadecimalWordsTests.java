package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;

/** Ids, keys and correlation ids are random hexadecimal digits, so a short word of these comes up in them by chance. */
class HexadecimalWordsTests {

    private static final Path TESTS = Path.of("src/test/java/org/preventionportal");
    private static final Pattern UNWANTED =
            Pattern.compile("doesNotContain\\(((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*+\")*+)");

    private static final Pattern WORD = Pattern.compile("\"[0-9a-f]{1,7}\"");

    @Test
    void noTestLooksForAWordThatARandomIdMayContain() {
        List<String> found = SourceFiles.below(TESTS, ".java").stream()
                .flatMap(file -> found(SourceFiles.read(file)).map(word -> file.getFileName() + ": " + word))
                .toList();
        assertThat(found).as("look for more of the text").isEmpty();
    }

    @Test
    void aWordIsFoundAmongOthers() {
        String word = "\"%s\"".formatted("face");
        assertThat(found("doesNotContain(\n\"facet\", id, " + word + ")")).containsExactly(word);
        assertThat(found("doesNotContain(\"surface\").contains(" + word + ")")).isEmpty();
    }

    private static Stream<String> found(String source) {
        return UNWANTED.matcher(source)
                .results()
                .flatMap(call -> WORD.matcher(call.group(1)).results())
                .map(MatchResult::group);
    }
}
