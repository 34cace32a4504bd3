package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.SourceFiles;

/** Tests that queries and templates pair up by their names, and that the code and links name only pages that exist. */
class PageNamesTests {

    private static final Path PAGES = Path.of("src/main/resources/portal/pages");
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path CODE = Path.of("src/main/java/org/preventionportal/portal");

    /** All pages of a respondent show the same survey. */
    private static final Set<String> SHARED = Set.of("respondent/survey");

    /** Pages without a query of their name, by the query that they share. The code names the steps of a request. */
    private static final Map<String, Set<String>> OF_ANOTHER = Map.of(
            "respondent/survey",
                    Set.of(
                            "respondent/begin",
                            "respondent/check",
                            "respondent/done",
                            "respondent/later",
                            "respondent/opt-out",
                            "respondent/section"),
            "surveys/questionnaire",
                    Set.of(
                            "surveys/question",
                            "surveys/question-new",
                            "surveys/section",
                            "surveys/section-new",
                            "surveys/texts"),
            "requests/frame", Set.of("requests/join"),
            "reporting/annotate", Set.of("reporting/indicators-form"));

    /** Pages that show no data. */
    private static final Set<String> WITHOUT_DATA = Set.of(
            "administration/account-new",
            "interest/begin",
            "interest/call-now",
            "interest/details",
            "interest/sent",
            "respondent/left",
            "respondent/opted-out",
            "respondent/unusable-link",
            "start/about",
            "start/accessibility",
            "start/privacy",
            "start/start",
            "surveys/questionnaire-new");

    private static final Pattern PLAIN = Pattern.compile("\\.plain\\(\\s*\"([a-z-]+/[a-z-]+)\"");

    /** A page that reads has a query of its own name. */
    private static final Pattern READ = Pattern.compile("\\.(?:show|view)\\(\\s*\"([a-z-]+/[a-z.-]+)\"");

    /** What begins with a slash in the code is the address of a page, or of something else that is served. */
    private static final Pattern ADDRESS = Pattern.compile("\"(/(?:[\\w./-]|\\{\\w+[^}]*})*)\"");

    private static final Pattern LINK = Pattern.compile(
            "(?:@\\{|links\\.(?:ofList|withBack)\\('|(?:href|action)=\")(/(?:[^{}(),?#$\"]|\\{\\w+})*)");

    private static final Pattern NAMED = Pattern.compile("\"([a-z-]+/[a-z-]+(?:\\.[a-z-]+)?)\"");

    @Test
    void aQueryHasTheNameOfItsPage() {
        assertThat(names(".graphql"))
                .hasSizeGreaterThan(60)
                .filteredOn(query -> !SHARED.contains(query))
                .allSatisfy(query -> assertThat(names(".html")).contains(query.replaceFirst("\\..*", "")));
    }

    @Test
    void aPageThatReadsHasAQueryOfItsName() {
        assertThat(inCode(READ))
                .hasSizeGreaterThan(50)
                .isSubsetOf(names(".graphql"))
                .isSubsetOf(names(".html"));
    }

    @Test
    void aPageWithoutAQueryOfItsNameSaysWhichItShares() {
        Set<String> shown = inCode(PLAIN);
        shown.removeAll(names(".graphql"));
        assertThat(names(".graphql")).containsAll(OF_ANOTHER.keySet());
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(OF_ANOTHER.values().stream().flatMap(Set::stream), WITHOUT_DATA.stream())
                                .toList());
    }

    @Test
    void theCodeNamesOnlyPagesAndQueriesThatExist() {
        Set<String> folders = names(".html").stream()
                .map(page -> page.replaceFirst("/.*", "/"))
                .collect(Collectors.toSet());
        Set<String> all = new TreeSet<>(names(".html"));
        all.addAll(names(".graphql"));
        assertThat(inCode(NAMED))
                .filteredOn(name -> folders.stream().anyMatch(name::startsWith))
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(all).contains(name));
    }

    @Test
    void everyLinkLeadsToAPage() {
        Set<String> pages = found(MAIN, ".java", ADDRESS);
        assertThat(found(PAGES, ".html", LINK))
                .filteredOn(link -> !link.startsWith("/assets/"))
                .hasSizeGreaterThan(100)
                .allMatch(link -> pages.stream().anyMatch(page -> matches(page, link) || matches(link, page)));
    }

    /** The addresses, with {@code *} for each part that differs, and without the ending that the code adds. */
    private static Set<String> found(Path folder, String ending, Pattern address) {
        return SourceFiles.below(folder, ending).stream()
                .flatMap(file -> address.matcher(SourceFiles.read(file)).results())
                .map(result -> result.group(1))
                .map(path -> path.replaceAll("\\{\\w+[^}]*}|' \\+ [\\w.]+(?: \\+ ')?", "*")
                        .replaceAll("['#].*|\\.ics$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean matches(String page, String link) {
        return link.matches(page.replace(".", "\\.").replace("*", "[^/]+"));
    }

    private static Set<String> names(String ending) {
        return SourceFiles.below(PAGES, ending).stream()
                .map(file -> PAGES.relativize(file).toString())
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inCode(Pattern pattern) {
        return SourceFiles.below(CODE, ".java").stream()
                .flatMap(file -> pattern.matcher(SourceFiles.read(file)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
