package org.preventionportal.support;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Knows with which colours axe has found nothing wrong. Its rules for them take as long as all others, and pages share
 * a few combinations of text and background.
 */
final class PageColours {

    /** The rules of axe that look at colours. A dark page differs in nothing else. */
    static final List<String> RULES = List.of("color-contrast", "link-in-text-block");

    /**
     * What these rules judge of each element with text or of a form: its text, what is painted behind it, and how a
     * link differs from the text around it.
     */
    private static final String COMBINATIONS = """
            () => {
              const known = new Map()
              const painted = element => {
                const { backgroundColor, backgroundImage, filter, opacity } = getComputedStyle(element)
                const all = [backgroundColor, backgroundImage, filter, opacity].join(' ')
                return all === 'rgba(0, 0, 0, 0) none none 1' ? '' : all
              }
              const behind = element => {
                if (!element) return ''
                if (!known.has(element)) known.set(element, painted(element) + behind(element.parentElement))
                return known.get(element)
              }
              const hasText = element => element.matches('button, input, select, textarea') ||
                [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
              const around = (own, { color, fontWeight }) =>
                [own.textDecorationLine, own.borderBottomStyle, own.display, color, fontWeight].join(' ')
              const combination = element => {
                const own = getComputedStyle(element)
                return [
                  own.color, own.fill, own.fontSize, own.fontWeight, own.textShadow, element.matches(':disabled'),
                  behind(element), element.matches('a') ? around(own, getComputedStyle(element.parentElement)) : ''
                ].join(' ')
              }
              return [...new Set([...document.querySelectorAll('body *')]
                .filter(element => hasText(element) && element.checkVisibility()).map(combination))]
            }
            """;

    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private final Set<String> combinations;

    private PageColours(Set<String> combinations) {
        this.combinations = combinations;
    }

    static PageColours of(Page page) {
        return new PageColours(((List<?>) page.evaluate(COMBINATIONS))
                .stream().map(String::valueOf).collect(Collectors.toCollection(HashSet::new)));
    }

    boolean areSound() {
        return SOUND.containsAll(combinations);
    }

    void haveBeenFoundSound() {
        SOUND.addAll(combinations);
    }
}
