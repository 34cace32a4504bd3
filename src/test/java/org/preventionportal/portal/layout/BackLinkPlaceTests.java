package org.preventionportal.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

class BackLinkPlaceTests {

    private static final String PAGE =
            "<body><main><div class=\"govuk-error-summary\"><a href=\"#title\">Enter a title.</a></div>%s</main></body>";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    BackLinkPlaceTests() {
        engine.addDialect(new BackLinkDialect());
    }

    private String shown(String content) {
        return engine.process(PAGE.formatted(content), new Context());
    }

    @Test
    void theBackLinkIsBeforeTheMainContent() {
        String link = "<a class=\"govuk-back-link\" href=\"/tasks\">Back to <b>tasks</b></a>";
        String rest = "<h1>A task</h1><p>Text<br/></p>";

        assertThat(shown("<div>" + link + rest + "</div>"))
                .isEqualTo("<body>" + link
                        + PAGE.formatted("<div>" + rest + "</div>").substring("<body>".length()));
    }

    @Test
    void otherContentStays() {
        String content =
                "<h1>Tasks</h1><a class=\"govuk-back-link\" href=\"/\">A link below the heading</a><p>More</p>";

        assertThat(shown(content)).isEqualTo(PAGE.formatted(content));
        assertThat(shown("<p>No heading</p>")).isEqualTo(PAGE.formatted("<p>No heading</p>"));
    }
}
