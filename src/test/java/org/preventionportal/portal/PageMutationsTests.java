package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/** Tests that a page accepts the mutations of the forms in the templates, and no others. */
class PageMutationsTests {

    private static final Path PAGES = Path.of("src/main/resources/portal/pages");
    private static final Path SCHEMA = Path.of("schema");
    private static final Pattern FORM = Pattern.compile("forms\\.of\\(([^)]*)\\)|operation=\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("'(\\w+)'");
    private static final Pattern MUTATION = Pattern.compile("(?m)^  (\\w+)\\(\"[^\"]*\" input: \\w+Input!\\)");

    /** Forms that send a file, which is not a mutation. */
    private static final Set<String> FILES = Set.of("sendImportFile", "uploadSurveyAudience");

    /** The pages of respondents have a POST of their own for each mutation. */
    private static final Set<String> RESPONDENTS = Set.of("saveSurveyAnswers");

    @Test
    void pagesAcceptWhatTheFormsInTheTemplatesSend() throws IOException {
        Set<String> mutations = found(SCHEMA, ".graphqls", MUTATION);
        Set<String> sent = new TreeSet<>();
        for (String names : found(PAGES, ".html", FORM)) {
            NAME.matcher(names).results().map(name -> name.group(1)).forEach(sent::add);
        }
        sent.removeIf(name -> (!mutations.contains(name) && !FILES.contains(name)) || RESPONDENTS.contains(name));

        assertThat(new TreeSet<>(accepted())).isEqualTo(sent).hasSizeGreaterThan(80);
    }

    private static List<String> accepted() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        List<String> accepted = new ArrayList<>();
        scanner.findCandidateComponents("org.preventionportal.portal").forEach(controller -> {
            var type = ClassUtils.resolveClassName(
                    String.valueOf(controller.getBeanClassName()), PageMutationsTests.class.getClassLoader());
            Arrays.stream(type.getDeclaredMethods())
                    .flatMap(method -> Stream.ofNullable(method.getAnnotation(PageMapping.class)))
                    .forEach(page -> accepted.addAll(List.of(page.accepts())));
        });
        return accepted;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> {
                    for (int group = 1; group <= match.groupCount(); group++) {
                        found.add(String.valueOf(match.group(group)));
                    }
                });
            }
        }
        return found;
    }
}
