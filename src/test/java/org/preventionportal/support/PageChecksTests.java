package org.preventionportal.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that colours that have been found sound are not taken for others. */
class PageChecksTests {

    private static final String GREY = "#767676";

    @Test
    void aTextIsJudgedAnewOnAnotherBackgroundAndInAnotherColour() {
        try (Visitor visitor = Visitor.arrives()) {
            assertThat(findings(visitor, GREY, "white")).isEmpty();
            for (int time = 0; time < 2; time++) { // what was found is not sound the second time either
                assertThat(findings(visitor, GREY, "#eeeeee"))
                        .hasSize(2)
                        .allSatisfy(finding -> assertThat(finding).contains("color-contrast", "Words"));
            }
            assertThat(findings(visitor, "#999999", "white")).hasSize(2);
            assertThat(findings(visitor, GREY, "white")).isEmpty();
        }
    }

    private static List<String> findings(Visitor visitor, String colour, String background) {
        String page = """
                <!DOCTYPE html>
                <html lang="en">
                <head><title>A page</title><style>main { background-color: %s } p { color: %s }</style></head>
                <body><main><h1>A page</h1><div><p>Words</p></div></main></body>
                </html>
                """.formatted(background, colour);
        return PageChecks.findings(visitor, page.getBytes(UTF_8));
    }
}
