package org.preventionportal.support;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Notes what axe judges of a page apart from its geometry: what is in it, who can see it, and in which colours and
 * sizes of text.
 */
record PageLook(String content, List<String> elements, List<Double> textSizes) {

    /** What makes a wide table scrollable by keyboard is left out: axe has a rule for it that looks at geometry. */
    private static final String LOOK = """
            () => {
              const elements = [...document.querySelectorAll('body *')]
              const styles = elements.map(element => getComputedStyle(element))
              return {
                content: document.documentElement.outerHTML.replace(/(<div class="portal-scroll[^"]*")[^>]*/g, '$1'),
                elements: elements.map((element, i) => {
                  const box = element.getBoundingClientRect()
                  return [
                    element.checkVisibility({ visibilityProperty: true }),
                    box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0,
                    styles[i].color, styles[i].backgroundColor, styles[i].backgroundImage, styles[i].opacity,
                    styles[i].fontWeight, styles[i].textDecorationLine, styles[i].textShadow
                  ].join(' ')
                }),
                textSizes: styles.map(style => parseFloat(style.fontSize))
              }
            }
            """;

    @SuppressWarnings("unchecked")
    static PageLook of(Page page) {
        var look = (Map<String, Object>) page.evaluate(LOOK);
        return new PageLook(
                String.valueOf(look.get("content")),
                (List<String>) Objects.requireNonNull(look.get("elements")),
                ((List<Number>) Objects.requireNonNull(look.get("textSizes")))
                        .stream().map(Number::doubleValue).toList());
    }

    /** Whether what holds for the other one holds here. Larger text needs less contrast. */
    boolean follows(PageLook other) {
        return content.equals(other.content)
                && elements.equals(other.elements)
                && IntStream.range(0, textSizes.size()).allMatch(i -> textSizes.get(i) >= other.textSizes.get(i));
    }
}
