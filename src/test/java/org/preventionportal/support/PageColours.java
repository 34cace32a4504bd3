package org.preventionportal.support;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Remembers the combinations of colours in which axe found no violation. Its rules for them take as long as all others,
 * and pages share a few combinations of text and background.
 */
final class PageColours {

    /** The rules of axe that look at colours. A dark page differs in nothing else. */
    static final List<String> RULES = List.of("color-contrast", "link-in-text-block");

    /**
     * What these rules judge of each element with text or of a form: its text, what is painted behind it, and how a
     * link differs from the text around it. What axe never calls a violation is left out: anything disabled, what only
     * screen readers say, check boxes and radio buttons, options, and a single character. The page keeps the elements
     * of each combination.
     */
    static final String COMBINATIONS = """
            () => {
              const known = new Map()
              const painted = element => {
                const { backgroundColor, backgroundImage, clipPath, filter, opacity } = getComputedStyle(element)
                const all = [backgroundColor, backgroundImage, clipPath, filter, opacity].join(' ')
                return all === 'rgba(0, 0, 0, 0) none none none 1' ? '' : all
              }
              const behind = element => {
                if (!element) return ''
                if (!known.has(element)) known.set(element, painted(element) + behind(element.parentElement))
                return known.get(element)
              }
              const ownText = element => [...element.childNodes]
                .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join('').trim()
              const isField = element =>
                element.matches('input:not([type=checkbox], [type=radio]), select, textarea')
              const isText = text => text.length > 1 && /[\\p{L}\\p{N}]/u.test(text)
              const isJudged = element => element.checkVisibility() && !element.closest(':disabled, option') &&
                !behind(element).includes('inset(50%)') &&
                (isField(element) || isText(ownText(element)))
              const block = element =>
                getComputedStyle(element).display.startsWith('inline') ? block(element.parentElement) : element
              const length = element => element.textContent.replace(/\\s+/g, ' ').trim().length
              const around = (link, { borderBottomStyle, display, textDecorationLine }) => {
                const outer = block(link.parentElement)
                const { color, fontSize, fontWeight } = getComputedStyle(outer)
                const links = [...outer.querySelectorAll('a')].reduce((sum, each) => sum + length(each), 0)
                const isInText = length(outer) > 2 * links
                return [borderBottomStyle, display, textDecorationLine, color, fontSize, fontWeight, isInText].join(' ')
              }
              const combination = element => {
                const own = getComputedStyle(element)
                return [
                  own.color, own.fill, own.fontSize, own.fontWeight, own.textShadow, behind(element),
                  element.matches('a') ? around(element, own) : ''
                ].join(' ')
              }
              window.elementsByColours =
                Map.groupBy([...document.querySelectorAll('body *')].filter(isJudged), combination)
              return [...window.elementsByColours.keys()]
            }
            """;

    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private final Set<String> combinations;

    private PageColours(Set<String> combinations) {
        this.combinations = combinations;
    }

    /** @param combinations what {@link #COMBINATIONS} returned */
    static PageColours of(List<?> combinations) {
        return new PageColours(combinations.stream().map(String::valueOf).collect(Collectors.toSet()));
    }

    /** Those in which axe has not found that there is no violation. */
    List<String> unknown() {
        return combinations.stream().filter(each -> !SOUND.contains(each)).toList();
    }

    void haveBeenFoundSound() {
        SOUND.addAll(combinations);
    }
}
