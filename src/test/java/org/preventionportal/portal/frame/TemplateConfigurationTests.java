package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;
import org.thymeleaf.cache.StandardCacheManager;

/** What the template engine drops is parsed again, and compiled again after a hundred uses. */
class TemplateConfigurationTests {

    private static final Path PAGES = Path.of("src/main/resources/portal/pages");

    private static final Pattern INSERTED = Pattern.compile("~\\{[\\w/-]* :: [\\w-]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("th:[\\w-]+=\"([^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("[$*]\\{([^}]*)}");

    private final StandardCacheManager caches = TemplateConfiguration.caches();

    @Test
    void allTemplatesAreKept() {
        Set<String> templates = new HashSet<>();
        for (Path page : SourceFiles.below(PAGES, ".html")) {
            templates.add(page.toString());
            found(INSERTED, page).forEach(fragment -> templates.add(page + fragment.group()));
        }
        assertThat(templates).hasSizeBetween(1_000, caches.getTemplateCacheMaxSize());
    }

    @Test
    void allExpressionsAreKept() {
        Set<String> expressions = new HashSet<>();
        for (Path page : SourceFiles.below(PAGES, ".html")) {
            Stream.of(ATTRIBUTE, VARIABLE)
                    .flatMap(kind -> found(kind, page))
                    .forEach(expression -> expressions.add(expression.group(1)));
        }
        assertThat(expressions).hasSizeBetween(5_000, caches.getExpressionCacheMaxSize());
    }

    private static Stream<MatchResult> found(Pattern kind, Path page) {
        return kind.matcher(SourceFiles.read(page)).results();
    }
}
