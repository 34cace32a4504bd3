package org.preventionportal.support;

/**
 * Compares what axe judges of a page apart from geometry and colours: what is in it, and who can see it. The browser
 * compares, because to fetch what it knows of a page takes longer.
 */
final class PageLook {

    /**
     * What makes a wide table scrollable by keyboard is left out: axe has a rule for it that looks at geometry. Words
     * that a narrow screen shows to screen readers only are the same to all rules but those, unless they are a label, a
     * frame, or have a style of their own.
     */
    private static final String LOOK = """
            (() => {
              const content = document.documentElement.outerHTML.replace(/(<div class="portal-scroll[^"]*")[^>]*/g, '$1')
              const hasSize = element => {
                const box = element.getBoundingClientRect()
                return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0
              }
              const showing = element => element
                ? [hasSize(element), getComputedStyle(element).clipPath, showing(element.parentElement)].join(' ') : ''
              return content + [...document.querySelectorAll('body *')].map(element =>
                element.checkVisibility({ visibilityProperty: true }) +
                (element.matches('label, iframe, [style]') ? showing(element) : '')).join('\\n')
            })()
            """;

    static final String NOTE = "window.lookBefore = " + LOOK;

    /** Whether it is the look that was noted. */
    static final String IS_SAME = "window.lookBefore === " + LOOK;

    private PageLook() {}
}
