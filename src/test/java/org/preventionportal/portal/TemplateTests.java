package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.SourceFiles;

/** Tests what Thymeleaf takes without an error and does otherwise than it reads. */
class TemplateTests {

    private static final Path PAGES = Path.of("src/main/resources/portal/pages");

    /** What the frame of every page reads, since some pages give it. */
    private static final Map<String, Set<String>> FRAME = Map.of(
            "layout :: page", Set.of("backLink", "hasInput", "searched", "titleLang"),
            "fragments/notices :: notices", Set.of("step"),
            "fragments/parts :: unsent", Set.of("path", "unsent"));

    private static final Pattern ELEMENT = Pattern.compile("<[a-z](?:\"[^\"]*\"|[^<>\"])*>");
    private static final Pattern LINK_TO_TASK = Pattern.compile(
            "<a [^>]*(?:tasks|triage)/(?:\\{id}[^\"]*\\(id=\\$\\{|' \\+ )([\\w.]+)\\.id\\b[^>]* th:text=\"\\$\\{\\1\\.title");

    private static final Pattern ESCAPING = Pattern.compile("""
            \\sth:utext="\\$\\{(columns\\.svg|form\\.(checkboxes|radios)|frame\\.links|numbers\\.(cells|html|part|share)|drawings\\.(bars|columns|map|parts|regions|stacked)|homeLists\\.(coldSpots|days|inWords|regions)|(decisionCells|due|indicatorRows|nextSteps|publishedNumbers|requestRows)\\.html|publishedNumbers\\.keys)\\(([^()+"]|\\([^()+"]*\\))*\\)}\"""");

    /** However it is spelt: an attribute in any case or of HTML 5, inlined text, or a name that is computed. */
    private static final Pattern UNESCAPED = Pattern.compile("(?i)utext|\\[\\(|th[:-]inline|__\\$\\{");

    /** Such as in "&region=", which is read as "®ion=". */
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&[A-Za-z]+(?![A-Za-z;])");

    private static final Pattern ERROR = Pattern.compile("govuk-error-message");
    private static final Pattern DESCRIBED_BY_ERROR = Pattern.compile("aria-describedby=[^>]*-error");
    private static final Pattern FRAGMENT = Pattern.compile("\\sth:fragment=\"(\\w+)");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|fieldset) ");
    private static final Pattern DESCRIPTION = Pattern.compile("aria-describedby=\\$\\{([^}]*)}");
    private static final Pattern DESCRIBED = Pattern.compile("\\w+\\.(?:describedBy|hintOf)\\(");
    private static final Pattern UNTIED_ERROR = Pattern.compile(
            "<fieldset(?![^>]*aria-describedby)[^>]*>(?:[^<]*+<(?!/?fieldset))*?[^<]*?fields :: error\\("
                    + "|fields :: error\\([^)]*\\)}\"></p>\\s*<(?:select|textarea)(?![^>]*aria-describedby)");
    private static final Pattern REPLACED = Pattern.compile("\\sth:replace=");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless|case|each)=");

    private static final Pattern LABEL = Pattern.compile("(?s)<(label|legend)\\b.*?</\\1>");
    private static final Pattern FIELD_OF_FORM = Pattern.compile("fields :: \\w+");
    private static final Pattern ID =
            Pattern.compile("(?i)\\b(?:ids?|identifiers?|number of (?:the|a) (?:task|request|partner|person))\\b");

    /** A list, and the header with its search, has none. */
    private static final String WAY_BACK = "<a th:ref=\"backLink\"";

    private static final Pattern FORM = Pattern.compile("(?s)<form .*?</form>");
    private static final Pattern GET = Pattern.compile("<form (?:\"[^\"]*\"|[^<>\"])*method=\"get\"");

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

    /** Thymeleaf shows all fragments of a name, one after another. */
    @Test
    void noTwoFragmentsOfAFileHaveTheSameName() {
        assertThat(SourceFiles.below(PAGES, ".html"))
                .allSatisfy(page -> assertThat(FRAGMENT.matcher(SourceFiles.read(page))
                                .results()
                                .map(name -> name.group(1)))
                        .doesNotHaveDuplicates());
    }

    /** HTML knows the names of some characters without the semicolon. */
    @Test
    void ampersandsOfAddressesAreEscaped() {
        assertThat(SourceFiles.below(PAGES, ".html"))
                .allSatisfy(page -> assertThat(SourceFiles.read(page)).doesNotContainPattern(BARE_AMPERSAND));
    }

    /** Each of them escapes what it did not write itself. */
    @Test
    void onlyHelpersThatEscapeWriteMarkup() {
        assertThat(SourceFiles.below(PAGES, ".html"))
                .allSatisfy(
                        page -> assertThat(writesMarkup(SourceFiles.read(page))).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b th:utext=\"${task.title}\">",
                "<b th:utext='${task.title}'>",
                "<b TH:UTEXT = \"${task.title}\">",
                "<b data-th-utext=\"${task.title}\">",
                "<b th:utext=\"${numbers.html(number, '') + task.title}\">",
                "<b th:utext=\"${numbers.html(number, '')} + ${task.title}\">",
                "<b th:utext=\"${numbers.html(number, '') ?: texts.of(task)}\">",
                "<b>[(${task.title})]</b>",
                "<script data-th-inline=\"none\">",
                "<b th:__${name}__=\"${task.title}\">"
            })
    void otherSpellingsOfMarkupAreFound(String template) {
        assertThat(writesMarkup(template)).isTrue();
    }

    private static boolean writesMarkup(String template) {
        return UNESCAPED.matcher(ESCAPING.matcher(template).replaceAll("")).find();
    }

    @Test
    void aFragmentTakesWhatItUsesAsParameters() {
        assertThat(FragmentVariables.free()).isEqualTo(FRAME);
    }

    /** {@code fragments/fields :: message} shows the error of a field, and {@code FormView.describedBy} its ids. */
    @Test
    void errorsOfFieldsAreWrittenInOnePlace() {
        assertThat(SourceFiles.below(PAGES, ".html"))
                .filteredOn(page -> ERROR.matcher(SourceFiles.read(page)).find())
                .containsExactly(PAGES.resolve("fragments/fields.html"));
        assertThat(SourceFiles.below(PAGES, ".html"))
                .allSatisfy(page -> assertThat(SourceFiles.read(page)).doesNotContainPattern(DESCRIBED_BY_ERROR));
    }

    /** {@code FormView} makes the ids of hints, so that no page misspells one. */
    @Test
    void theDescriptionsOfFieldsAreNamedInOnePlace() {
        assertThat(SourceFiles.below(PAGES, ".html").stream()
                        .flatMap(page -> ELEMENT.matcher(SourceFiles.read(page)).results())
                        .map(MatchResult::group)
                        .filter(element -> FIELD.matcher(element).lookingAt())
                        .flatMap(field -> DESCRIPTION.matcher(field).results())
                        .map(description -> description.group(1)))
                .hasSizeGreaterThan(40)
                .allMatch(description -> DESCRIBED.matcher(description).find());
    }

    /** Otherwise a screen reader does not read the error in the field. */
    @Test
    void aFieldIsDescribedByItsError() {
        assertThat(SourceFiles.below(PAGES, ".html"))
                .allSatisfy(page -> assertThat(SourceFiles.read(page)).doesNotContainPattern(UNTIED_ERROR));
    }

    /** Titles repeat. A page has the reference in the link or beside it. */
    @Test
    void noTaskIsLinkedByItsTitleAlone() {
        assertThat(SourceFiles.below(PAGES, ".html")).allSatisfy(page -> {
            String template = SourceFiles.read(page);
            assertThat(LINK_TO_TASK.matcher(template).results().map(link -> link.group(1) + ".reference"))
                    .allMatch(template::contains);
        });
    }

    /** Who requested a task, and what somebody may do, is not for a template to guess. */
    @Test
    void noTemplateTakesARuleFromTheBeginningOfAHistory() {
        assertThat(SourceFiles.below(PAGES, ".html"))
                .allSatisfy(page -> assertThat(SourceFiles.read(page)).doesNotContain("history[0].action"));
    }

    /** Browsers send the fields of a GET form instead of the query of its address. */
    @Test
    void getFormsKeepTheWayBack() {
        assertThat(SourceFiles.below(PAGES, ".html"))
                .filteredOn(page -> losesWayBack(SourceFiles.read(page)))
                .as("its way back is always the same")
                .containsExactly(PAGES.resolve("programme/policy.html"));
    }

    private static boolean losesWayBack(String template) {
        return template.contains(WAY_BACK)
                && FORM.matcher(template)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(form -> GET.matcher(form).lookingAt() && !form.contains("fields :: list}"));
    }

    /** People know names and references. */
    @Test
    void noFieldAsksForAnId() {
        assertThat(SourceFiles.below(PAGES, ".html").stream()
                        .map(SourceFiles::read)
                        .flatMap(page -> Stream.concat(labels(page), labelsOfFragments(page))))
                .hasSizeGreaterThan(500)
                .noneMatch(label -> ID.matcher(label).find());
    }

    /** What is between the tags, and what can replace it. */
    private static Stream<String> labels(String template) {
        return LABEL.matcher(template)
                .results()
                .map(MatchResult::group)
                .flatMap(label -> Stream.concat(
                        Stream.of(ELEMENT.matcher(label).replaceAll("")),
                        TemplateExpressions.words(label, new Properties()).stream()));
    }

    private static Stream<String> labelsOfFragments(String template) {
        return FIELD_OF_FORM
                .matcher(template)
                .results()
                .flatMap(field -> TemplateExpressions.arguments(template, field.end()).stream())
                .flatMap(argument -> TemplateExpressions.words(argument, new Properties()).stream());
    }
}
