package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;

/** The portal's own classes are those that it uses, so that a reader of a page finds what a class does. */
class StyleTests {

    private static final Path PORTAL = Path.of("src/main/resources/portal");
    private static final Path PAGES = PORTAL.resolve("pages");
    private static final Path STYLES = PORTAL.resolve("assets/portal.css");
    private static final Path SCRIPT = PORTAL.resolve("assets/portal.js");

    /** One that ends in a hyphen is continued by an expression. */
    private static final String NAME = "portal-[a-z0-9]+(?:(?:--?|__)[a-z0-9]+)*-{0,2}";

    private static final Pattern STYLED = Pattern.compile("(?<=\\.)" + NAME);
    private static final Pattern NAMED = Pattern.compile(NAME);
    private static final Pattern OF_AN_ELEMENT = Pattern.compile("class(?:append)?=\"[^\"]*\"|'portal-[^']*'");

    private final Set<String> styled = names(STYLED, read(STYLES));

    @Test
    void eachClassOfAPageHasAStyleOrServesTheScriptOrATest() {
        Set<String> known = names(NAMED, read(SCRIPT, Path.of("src/test/java")));
        known.addAll(styled);

        assertThat(names(
                        NAMED,
                        read(PAGES)
                                .flatMap(page ->
                                        OF_AN_ELEMENT.matcher(page).results().map(MatchResult::group))))
                .hasSizeGreaterThan(100)
                .allMatch(name -> known.stream().anyMatch(one -> isMeant(one, name)));
    }

    @Test
    void eachStyleIsUsed() {
        Set<String> used = names(NAMED, read(PAGES, SCRIPT, Path.of("src/main/java")));

        assertThat(styled).hasSizeGreaterThan(100).allMatch(one -> used.stream().anyMatch(name -> isMeant(one, name)));
    }

    private static boolean isMeant(String styled, String name) {
        return name.endsWith("-") ? styled.startsWith(name) : styled.equals(name);
    }

    private static Set<String> names(Pattern pattern, Stream<String> texts) {
        return texts.flatMap(text -> pattern.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> read(Path... places) {
        return Stream.of(places)
                .flatMap(place -> SourceFiles.below(place, "").stream())
                .map(SourceFiles::read);
    }
}
