package org.preventionportal.support;

/**
 * Compares what axe judges of a page apart from geometry and colours: what is in it, and who can see it. The browser
 * compares, because to fetch what it knows of a page takes longer.
 */
final class PageLook {

    /** What makes a wide table scrollable by keyboard is left out: axe has a rule for it that looks at geometry. */
    private static final String LOOK = """
            (() => {
              const content = document.documentElement.outerHTML.replace(/(<div class="portal-scroll[^"]*")[^>]*/g, '$1')
              return content + [...document.querySelectorAll('body *')].map(element => {
                const box = element.getBoundingClientRect()
                return [
                  element.checkVisibility({ visibilityProperty: true }),
                  box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0
                ].join(' ')
              }).join('\\n')
            })()
            """;

    static final String NOTE = "window.lookBefore = " + LOOK;

    /** Whether it is the look that was noted. */
    static final String IS_SAME = "window.lookBefore === " + LOOK;

    private PageLook() {}
}
