package org.preventionportal.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a text is judged again in another colour or on another background. */
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

    @Test
    void aPageThatCannotBeTurnedIsFound() {
        try (Visitor visitor = Visitor.arrives()) {
            String style = "@media (orientation: portrait) { html { transform: rotate(90deg) } }";
            assertThat(findings(visitor, style, "<p>Words</p>")).anyMatch(finding -> finding.contains("orientation"));
        }
    }

    private static List<String> findings(Visitor visitor, String style, String content) {
        String page = """
                <!DOCTYPE html>
                <html lang="en">
                <head><title>A page</title><style>%s</style></head>
                <body><main><h1>A page</h1>%s</main></body>
                </html>
                """.formatted(style, content);
        return PageChecks.findings(visitor, page.getBytes(UTF_8));
    }
}
