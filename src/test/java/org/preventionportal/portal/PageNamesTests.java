package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
            "evidence/new",
            "evidence/policy-new",
            "interest/begin",
            "interest/details",
            "interest/sent",
            "partners/new",
            "reporting/case-study-new",
            "reporting/new",
            "resources/new",
            "resources/practice-note",
            "respondent/finished",
            "respondent/left",
            "respondent/opted-out",
            "respondent/other-link",
            "respondent/unusable-link",
            "start/about",
            "start/accessibility",
            "start/privacy",
            "start/start",
            "surveys/questionnaire-new");

    private static final Pattern PLAIN = Pattern.compile("\\.(?:plain|showPlain)\\(\\s*\"([a-z-]+/[a-z-]+)\"");

    /** A page that reads has a query of its own name. */
    private static final Pattern READ = Pattern.compile("\\.(?:show|view)\\(\\s*\"([a-z-]+/[a-z.-]+)\"");

    /** What begins with a slash in the code is the address of a page, or of something else that is served. */
    private static final Pattern ADDRESS = Pattern.compile("\"(/(?:[\\w./-]|\\{\\w+[^}]*})*)\"");

    private static final Pattern LINK = Pattern.compile(
            "(?:@\\{|links\\.(?:ofList|withBack)\\('|(?:href|action)=\")(/(?:[^{}(),?#$\"]|\\{\\w+})*)");

    private static final Pattern INCLUDED = Pattern.compile("~\\{([a-z-]+/[a-z-]+) ::");

    private static final Map<String, String> TEMPLATES = names(".html").stream()
            .collect(Collectors.toMap(page -> page, page -> SourceFiles.read(PAGES.resolve(page + ".html"))));

    /** Pages, as opposed to templates with parts of pages. */
    private static final Set<String> WHOLE = Set.copyOf(PageForms.pages());

    private static final List<String> TEXTS =
            SourceFiles.below(CODE, ".java").stream().map(SourceFiles::read).toList();

    private static final Pattern NAMED = Pattern.compile("\"([a-z-]+/[a-z-]+(?:\\.[a-z-]+)?)\"");

    @Test
    void aQueryHasTheNameOfItsPage() {
        assertThat(names(".graphql"))
                .hasSizeGreaterThan(60)
                .filteredOn(query -> !SHARED.contains(query))
                .allSatisfy(query -> assertThat(names(".html")).contains(query.replaceFirst("\\..*", "")));
    }

    @Test
    void aSharedFragmentHasTheNameOfItsFileAndIsSpreadInSeveral() {
        List<String> texts = SourceFiles.below(PAGES, ".graphql").stream()
                .map(SourceFiles::read)
                .toList();
        assertThat(SourceFiles.below(PAGES.resolve("selections"), ".graphql"))
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> {
                    String name = file.getFileName().toString().replace(".graphql", "");
                    assertThat(SourceFiles.read(file)).startsWith("fragment %s on ".formatted(name));
                    assertThat(texts)
                            .filteredOn(text ->
                                    text.contains("...%s ".formatted(name)) || text.contains("...%s\n".formatted(name)))
                            .hasSizeGreaterThan(1);
                });
    }

    /** A field that nothing reads costs its commands. Roles of a page are annotations of its handler. */
    @Test
    void everyFieldOfAQueryIsRead() {
        assertThat(names(".graphql"))
                .allSatisfy(query ->
                        assertThat(fields(query)).as(query).isNotEmpty().allMatch(field -> isRead(field, query)));
    }

    private static List<String> fields(String query) {
        String text = SourceFiles.read(PAGES.resolve(query + ".graphql"));
        return Parser.parse(text).getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
                .map(Field::getResultKey)
                .toList();
    }

    /** By the page, by what the page includes, or by the code that asks. */
    private static boolean isRead(String field, String query) {
        String page = query.replaceFirst("\\..*", "");
        Set<String> templates = new HashSet<>();
        readers(page).forEach(reader -> include(reader, templates));
        Pattern word = Pattern.compile("\\b%s\\b".formatted(field));
        return templates.stream()
                        .anyMatch(name -> word.matcher(TEMPLATES.get(name)).find())
                || TEXTS.stream().anyMatch(text -> text.contains('"' + page) && text.contains('"' + field + '"'));
    }

    /** The page itself. What is a part of pages is read by the pages that include it. */
    private static Stream<String> readers(String page) {
        return WHOLE.contains(page)
                ? Stream.of(page)
                : TEMPLATES.entrySet().stream()
                        .filter(template -> template.getValue().contains("~{%s ::".formatted(page)))
                        .map(Map.Entry::getKey);
    }

    private static void include(String page, Set<String> templates) {
        if (templates.add(page)) {
            INCLUDED.matcher(TEMPLATES.get(page)).results().forEach(part -> include(part.group(1), templates));
        }
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
                .filter(name -> ending.equals(".html") || !name.startsWith("selections/"))
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
