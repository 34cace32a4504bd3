package org.preventionportal.support;

/**
 * Finds out whether axe may find a target on a page that is too small, or covered by another one. Its rule for that
 * takes as long as all others, because it needs to know where everything on the page is. It finds nothing on a page
 * whose targets are far from each other.
 */
final class PageTargets {

    static final String RULE = "target-size";

    /**
     * False only if the rule would find nothing: each target is at least 24 pixels wide and high and no other one
     * covers a part of it, or has around its middle a circle of 24 pixels that touches neither another target nor the
     * circle of a small one. Axe judges only what is left of a covered target, so it judges the page if anything lies
     * on a small one. It does not see what only screen readers do.
     */
    static final String MAY_BE_TOO_SMALL = """
            (() => {
              const min = 24
              const known = new Map([[null, false]])
              const isClipped = element => {
                if (!known.has(element)) {
                  const { clipPath } = getComputedStyle(element)
                  known.set(element, clipPath === 'inset(50%)' || isClipped(element.parentElement))
                }
                return known.get(element)
              }
              const shown = [...document.querySelectorAll('body *')]
                .filter(element => element.checkVisibility({ visibilityProperty: true }) && !isClipped(element))
                .map(element => ({ element, box: element.getBoundingClientRect() }))
              const targets = shown.filter(({ element }) => element.matches(`a[href], area, button,
                input:not([type=hidden]), select, textarea, summary, details:not(:has(> summary)), iframe, object,
                embed, audio, video, [contenteditable], [tabindex][role]:not([role=group], [role=region])`))
              const parts = ({ element, box }) => getComputedStyle(element).display === 'inline'
                ? [...element.getClientRects()].filter(part => part.width > 0) : [box]
              const isLarge = box => box.width >= min && box.height >= min
              const overlap = (one, other) => one.left < other.right && other.left < one.right &&
                one.top < other.bottom && other.top < one.bottom
              const middle = box => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
              const distance = ({ x, y }, box) =>
                Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
              const between = (one, other) => Math.hypot(one.x - other.x, one.y - other.y)
              const isCovered = target => shown.some(({ element, box }) => overlap(box, target.box) &&
                !element.contains(target.element) && !target.element.contains(element))
              const isFarFrom = other => part => distance(middle(part), other.box) >= min || !isCovered(other) &&
                parts(other).every(each => distance(middle(part), each) >= min / 2) &&
                (parts(other).some(isLarge) || between(middle(part), middle(other.box)) >= min)
              return targets.some(target => isLarge(target.box)
                ? targets.some(other => other !== target && overlap(other.box, target.box))
                : isCovered(target) ||
                  targets.some(other => other !== target && !parts(target).every(isFarFrom(other))))
            })()
            """;

    private PageTargets() {}
}
