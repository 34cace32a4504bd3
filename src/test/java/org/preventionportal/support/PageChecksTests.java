package org.preventionportal.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.StringUtils;

/** Tests that what axe need not judge on each page is judged where it differs. */
class PageChecksTests {

    private static final String GREY = "#767676";
    private static final String LIGHT_GREY = "#999999";
    private static final String ON_WHITE = "main { background-color: white } p { color: %s }";

    @Test
    void aTextIsJudgedAnewOnAnotherBackgroundAndInAnotherColour() {
        try (Visitor visitor = Visitor.arrives()) {
            assertThat(ofWords(visitor, GREY, "white")).isEmpty();
            for (int time = 0; time < 2; time++) { // what was found is not sound the second time either
                assertThat(ofWords(visitor, GREY, "#eeeeee"))
                        .hasSize(2)
                        .allSatisfy(finding -> assertThat(finding).contains("color-contrast p"));
            }
            assertThat(ofWords(visitor, LIGHT_GREY, "white")).hasSize(2);
            assertThat(ofWords(visitor, GREY, "white")).isEmpty();
        }
    }

    private static List<String> ofWords(Visitor visitor, String colour, String background) {
        String style = "main { background-color: %s } p { color: %s }".formatted(background, colour);
        return findings(visitor, style, "<div><p>Words</p></div>");
    }

    /** In each of these, axe finds nothing in the first text because it does not judge it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            disabled  | <fieldset disabled><legend>Words</legend><p>A hint</p></fieldset> | <p>A hint</p>
            box       | <p><input type=checkbox aria-label=Words></p> | <p><input type=text aria-label=Words></p>
            option    | <p><select aria-label=Words style="color: black"><option>A</select></p> | <p>A hint</p>
            hidden    | <p style="clip-path: inset(50%)">Words</p> | <p>Words</p>
            one digit | <p>5</p> | <p>55</p>
            signs     | <p>(…)</p> | <p>(and so on)</p>
            """)
    void whatAxeDoesNotJudgeIsNotSound(String name, String notJudged, String judged) {
        try (Visitor visitor = Visitor.arrives()) {
            String style =
                    ON_WHITE.formatted(LIGHT_GREY) + " input, option { background-color: white; color: inherit }";
            assertThat(findings(visitor, style, notJudged)).as(name).isEmpty();
            assertThat(findings(visitor, style, judged))
                    .as(name)
                    .hasSize(2)
                    .allSatisfy(finding -> assertThat(finding).contains("color-contrast"));
        }
    }

    @ParameterizedTest
    @CsvSource({"<p>Words</p><p><a href=a>Words</a></p>", "<p><a href=a>Several words</a> or <a href=b>others</a></p>"})
    void aLinkIsJudgedAnewInASentence(String alone) {
        try (Visitor visitor = Visitor.arrives()) {
            String style = ON_WHITE.formatted("black") + " a { color: #333333; text-decoration: none }";
            assertThat(findings(visitor, style, alone)).isEmpty();
            assertThat(findings(visitor, style, "<p>A sentence with <span><a href=a>words</a></span> in it</p>"))
                    .hasSize(2)
                    .allSatisfy(finding -> assertThat(finding).contains("link-in-text-block"));
        }
    }

    /** Where it is narrow, wide, or both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            narrow light  | #targets button { width: 16px }
            narrow        | @media (width < 400px) { #targets button { width: 16px } }
            light         | @media (width > 400px) { #targets button { width: 16px } }
            light         | @media (width > 400px) { #targets button + button { margin-left: -30px } }
            """)
    void targetsThatAreTooSmallOrCoveredAreFound(String where, String wrong) {
        String style = "#targets button { background: white; border: 0; padding: 0; width: 40px; height: 40px } ";
        String targets = "<div id=targets><button>A</button><button>B</button></div>";
        assertThat(ofAxeOnAPage(style, targets)).isEmpty();
        assertThat(ofAxeOnAPage(style + wrong, targets))
                .extracting(finding -> finding.replaceFirst("axe, (\\w+): target-size .*", "$1"))
                .containsExactlyElementsOf(List.of(StringUtils.tokenizeToStringArray(where, " ")));
    }

    @Test
    void whatNoKeyboardCanScrollIsFoundWhereItIsWide() {
        String style = "@media (width > 400px) { #scrolls { overflow: auto; height: 20px } }";
        assertThat(ofAxeOnAPage(style, "<div id=scrolls><p>Words</p><p>Words</p><p>Words</p></div>"))
                .containsExactly("axe, light: scrollable-region-focusable #scrolls");
    }

    /** Axe does not mind an empty label that only screen readers are given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            div  | clip-path: inset(50%); position: absolute; width: 1px; height: 1px; overflow: hidden
            form | display: none
            """)
    void whatIsShownWhereItIsWideOnlyIsJudgedThere(String element, String hidden) {
        String style = "@media (width < 400px) { %s { %s } }".formatted(element, hidden);
        assertThat(ofAxeOnAPage(style, "<form><div><label for=it></label></div><p><input id=it></p></form>"))
                .containsExactly("axe, light: label #it");
    }

    /** Nobody who tests a page after its checks finds it changed. */
    @Test
    void whatIsFoldedIsJudgedAndStaysFolded() {
        String folded = "<details><summary>More</summary>%s</details>";
        assertThat(ofAxeOnAPage("", folded.formatted("<p><input id=it></p>")))
                .containsExactly("axe, narrow: label #it");
        try (Visitor visitor = Visitor.arrives()) {
            String wide = "<p style='width: 500px'>Words</p>";
            assertThat(findings(visitor, "", folded.formatted(wide)))
                    .anyMatch(finding -> finding.contains("wider than"));
            assertThat(visitor.page().locator("details[open]").count()).isZero();
        }
    }

    @Test
    void aPageThatCannotBeTurnedIsFound() {
        try (Visitor visitor = Visitor.arrives()) {
            String style = "@media (orientation: portrait) { html { transform: rotate(90deg) } }";
            assertThat(findings(visitor, style, "<p>Words</p>")).anyMatch(finding -> finding.contains("orientation"));
        }
    }

    private static List<String> findings(Visitor visitor, String style, String content) {
        return PageChecks.findings(visitor, page(style, content).getBytes(UTF_8));
    }

    /** What axe finds on a page that a server sends. */
    private static List<String> ofAxeOnAPage(String style, String content) {
        try (Visitor visitor = Visitor.arrivesAt("http://portal.example.org")) {
            var page = new Route.FulfillOptions().setContentType("text/html").setBody(page(style, content));
            visitor.page().route("**/*", request -> request.fulfill(page));
            return PageChecks.findings(visitor.goes("/")).stream()
                    .filter(finding -> finding.startsWith("axe"))
                    .toList();
        }
    }

    private static String page(String style, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><title>A page</title><style>%s</style></head>
                <body><main><h1>A page</h1>%s</main></body>
                </html>
                """.formatted(style, content);
    }
}
