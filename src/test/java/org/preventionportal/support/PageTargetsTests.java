package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that axe judges the size of targets on each page where it can find something. */
class PageTargetsTests {

    private static final String FOUND = """
            () => axe.run({ runOnly: { type: 'rule', values: ['%s'] } })
              .then(result => result.violations.length > 0)
            """.formatted(PageTargets.RULE);

    private static final List<String> SHAPES = List.of(
            "<button %s>y</button>",
            "<a href=a %s>x</a>",
            "<input type=checkbox aria-label=Words %s>",
            "<div %s></div>",
            "<p %s><a href=b>ab</a></p>",
            "<div %s><button style='width: 20px; height: 20px; padding: 0'>o</button> <a href=c>two words</a></div>");

    @Test
    void axeFindsNothingOnAPageThatItDoesNotJudge() {
        var random = new Random(1);
        int judged = 0;
        int found = 0;
        try (Visitor visitor = Visitor.arrives()) {
            Page page = visitor.page();
            page.evaluate(AxeBuilder.getAxeScript());
            for (int layout = 0; layout < 100; layout++) {
                String content = IntStream.range(0, 2 + random.nextInt(4))
                        .mapToObj(_ -> shape(random))
                        .collect(Collectors.joining("", "<main style='position: relative'>", "</main>"));
                page.evaluate("content => { document.body.innerHTML = content }", content);
                boolean isJudged = (boolean) page.evaluate("() => " + PageTargets.MAY_BE_TOO_SMALL.strip());
                boolean isFound = (boolean) page.evaluate(FOUND);
                assertThat(isJudged || !isFound).as(content).isTrue();
                judged += isJudged ? 1 : 0;
                found += isFound ? 1 : 0;
            }
        }
        assertThat(found).isBetween(20, 90);
        assertThat(judged).as("pages that axe judges and finds nothing on").isLessThan(found + 10);
    }

    private static String shape(Random random) {
        String height = "height: %dpx".formatted(6 + random.nextInt(40));
        String style = "style='position: absolute; border: 0; padding: 0; left: %dpx; top: %dpx; width: %dpx; %s'"
                .formatted(random.nextInt(70), random.nextInt(70), 6 + random.nextInt(40), height);
        return SHAPES.get(random.nextInt(SHAPES.size())).formatted(style);
    }
}
