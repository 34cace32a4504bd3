package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;

/** Tests what Thymeleaf takes without an error and does otherwise than it reads. */
class TemplateTests {

    private static final Path PAGES = Path.of("src/main/resources/portal/pages");
    private static final Pattern ELEMENT = Pattern.compile("<[a-z](?:\"[^\"]*\"|[^<>\"])*>");
    private static final Pattern REPLACED = Pattern.compile("\\sth:replace=");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless|case|each)=");

    /** Thymeleaf replaces the element before it would look at the condition. */
    @Test
    void noElementThatIsReplacedHasACondition() {
        assertThat(SourceFiles.below(PAGES, ".html"))
                .hasSizeGreaterThan(100)
                .allSatisfy(page -> assertThat(ELEMENT.matcher(SourceFiles.read(page))
                                .results()
                                .map(MatchResult::group))
                        .noneMatch(element -> REPLACED.matcher(element).find()
                                && CONDITION.matcher(element).find()));
    }
}
