package org.preventionportal.support;

import com.microsoft.playwright.Page;

/**
 * Compares what axe judges of a page apart from its geometry: what is in it, who can see it, and in which colours and
 * sizes of text. The browser compares, because to fetch what it knows of a page takes longer.
 */
final class PageLook {

    /** What makes a wide table scrollable by keyboard is left out: axe has a rule for it that looks at geometry. */
    private static final String LOOK = """
            const look = () => {
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
                }).join('\\n'),
                textSizes: styles.map(style => parseFloat(style.fontSize))
              }
            }
            """;

    private static final String NOTE = "() => { %s window.lookBefore = look() }".formatted(LOOK);

    private static final String FOLLOWS = """
            () => {
              %s
              const now = look(), before = window.lookBefore
              return now.content === before.content && now.elements === before.elements &&
                now.textSizes.every((size, i) => size >= before.textSizes[i])
            }
            """.formatted(LOOK);

    private PageLook() {}

    static void note(Page page) {
        page.evaluate(NOTE);
    }

    /** Whether what holds for the look that was noted holds for that of now. Larger text needs less contrast. */
    static boolean follows(Page page) {
        return (boolean) page.evaluate(FOLLOWS);
    }
}
