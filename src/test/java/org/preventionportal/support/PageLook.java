package org.preventionportal.support;

import com.microsoft.playwright.Page;

/**
 * Compares what axe judges of a page apart from geometry and colours: what is in it, and who can see it. The browser
 * compares, because to fetch what it knows of a page takes longer.
 */
final class PageLook {

    /** What makes a wide table scrollable by keyboard is left out: axe has a rule for it that looks at geometry. */
    private static final String LOOK = """
            const look = () => {
              const content = document.documentElement.outerHTML.replace(/(<div class="portal-scroll[^"]*")[^>]*/g, '$1')
              return content + [...document.querySelectorAll('body *')].map(element => {
                const box = element.getBoundingClientRect()
                return [
                  element.checkVisibility({ visibilityProperty: true }),
                  box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0
                ].join(' ')
              }).join('\\n')
            }
            """;

    private static final String NOTE = "() => { %s window.lookBefore = look() }".formatted(LOOK);

    private static final String IS_SAME = """
            () => {
              %s
              return look() === window.lookBefore
            }
            """.formatted(LOOK);

    private PageLook() {}

    static void note(Page page) {
        page.evaluate(NOTE);
    }

    /** Whether it is the look that was noted. */
    static boolean isSame(Page page) {
        return (boolean) page.evaluate(IS_SAME);
    }
}
