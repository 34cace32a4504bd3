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

    /** What these rules judge of each element with text or of a form: itself, its parent and what lies behind it. */
    private static final String COMBINATIONS = """
            () => {
              const known = new Map()
              const behind = element => {
                if (!element) return ''
                if (!known.has(element)) {
                  const { backgroundColor, backgroundImage, filter, opacity } = getComputedStyle(element)
                  known.set(element, [backgroundColor, backgroundImage, filter, opacity].join(' ') + behind(element.parentElement))
                }
                return known.get(element)
              }
              const hasText = element => element.matches('button, input, select, textarea') ||
                [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
              const combination = element => {
                const own = getComputedStyle(element), parent = getComputedStyle(element.parentElement)
                return [
                  element.localName, own.color, own.fill, own.fontSize, own.fontWeight, own.textShadow,
                  own.textDecorationLine, own.borderBottomStyle, own.display, parent.color, parent.fontWeight,
                  element.matches(':disabled'), behind(element)
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
