package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.BoundingBox;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Visitor;

/** A page that is shorter than the window ends with its footer at the foot of the window. */
@BrowserTest
class FooterTests {

    static Stream<Supplier<Visitor>> windows() {
        return Stream.of(Visitor::withoutScripts, Visitor::onATelephone);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theFooterIsAtTheFootOfAShortPage(Supplier<Visitor> window) {
        try (Visitor visitor = window.get()) {
            visitor.goes("/interest/call-now");
            visitor.page().setViewportSize(visitor.page().viewportSize().width, 1600);
            BoundingBox footer = visitor.page().locator(".govuk-footer").boundingBox();
            BoundingBox main = visitor.page().locator("main").boundingBox();

            assertThat(footer.y + footer.height).isCloseTo(1600, within(1.0));
            assertThat(footer.y - (main.y + main.height))
                    .as("the page is short")
                    .isGreaterThan(100);
        }
    }
}
