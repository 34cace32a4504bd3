package org.preventionportal.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be true of every page: WCAG 2.2 A and AA as far as axe sees it, in light and dark and on a narrow screen;
 * valid HTML; and what a reader of any page relies on.
 */
public final class PageChecks {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules that look at sizes and scrolling. */
    private static final List<String> GEOMETRY = List.of("target-size", "scrollable-region-focusable");

    /** A rule of WCAG 2.1 AA that axe calls experimental, and leaves out if only its tag is named. */
    private static final String ORIENTATION = "css-orientation-lock";

    /**
     * The library, read when a page first uses it. To send it to each page takes longer than most rules. Without
     * {@code noHtml} it would write the HTML of each element that it looks at.
     */
    private static final String AXE = """
            Object.defineProperty(window, 'axe', { configurable: true, get() {
              delete window.axe
              %s
              axe.configure({ noHtml: true })
              return axe
            } })
            """.formatted(AxeBuilder.getAxeScript());

    /** Of the elements of some {@link PageColours}, or of the whole page. */
    private static final String VIOLATIONS = """
            ({ colours, ...options }) => {
              const context = colours?.flatMap(each => window.elementsByColours.get(each)) ?? document
              return axe.run(context, { ...options, resultTypes: ['violations'] }).then(result =>
                result.violations.map(rule => rule.id + ' ' + rule.nodes.map(node => node.target)))
            }
            """;

    private static final String SCROLLABLE_BY_KEYBOARD = """
            () => [...document.querySelectorAll('.portal-scroll')].every(element =>
              !element.checkVisibility() || element.scrollWidth <= element.clientWidth || element.tabIndex >= 0)
            """;

    private static final int NARROW = 320;
    private static final String STICKING_OUT = """
            width => document.documentElement.scrollWidth <= width ? null :
              [...document.querySelectorAll('body *')].filter(element => {
                const range = document.createRange()
                range.selectNodeContents(element)
                return range.getBoundingClientRect().right > innerWidth && !element.closest('.portal-scroll, .table')
              }).map(element => element.tagName + '.' + element.className).slice(-3)
            """;

    private static final String FRAME = """
            () => {
              const count = selector => document.querySelectorAll(selector).length
              const title = document.title.replaceAll('Error: ', '')
              const typeface = getComputedStyle(document.body).getPropertyValue('--typeface')
              const unstyled = [...document.querySelectorAll('body *')].find(element =>
                element.checkVisibility() && getComputedStyle(element).fontFamily !== typeface &&
                !element.closest('code, .portal-own-link, .govuk-visually-hidden') &&
                [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
              return [
                [count('h1') !== 1, count('h1') + ' headings of the first level'],
                [!title.endsWith(' – Prevention Portal') || title.startsWith(' –'), 'title ' + title],
                [count('.govuk-skip-link[href="#main-content"]') !== 1 || count('main#main-content') !== 1,
                  'no way to skip to the content'],
                [document.documentElement.outerHTML.includes('??'), 'words that are missing'],
                [unstyled, 'text in another typeface: ' + unstyled?.outerHTML],
                [count('script:not([src]), style') > 0, 'inline script or style']
              ].filter(([isWrong]) => isWrong).map(([, finding]) => finding)
            }
            """;

    private PageChecks() {}

    /** Everything that is wrong with the page that the visitor looks at; empty if nothing. */
    public static List<String> findings(Visitor visitor) {
        Page page = visitor.page();
        ViewportSize screen = page.viewportSize();
        byte[] source = visitor.source();
        CompletableFuture<List<String>> html = CompletableFuture.supplyAsync(() -> html(source)); // beside the browser
        List<String> findings = new ArrayList<>();
        load(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        colours(page, "dark", findings);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, 800);
        if (!(boolean) page.evaluate(SCROLLABLE_BY_KEYBOARD)) { // by a script, soon after the size has changed
            page.waitForFunction(SCROLLABLE_BY_KEYBOARD);
        }
        axe(page, "narrow", findings);
        colours(page, "narrow", findings);
        PageLook.note(page);
        width(page, findings);
        page.setViewportSize(screen.width, screen.height);
        if (PageLook.isSame(page)) {
            axe(page, "light", GEOMETRY, findings);
        } else {
            axe(page, "light", findings);
        }
        colours(page, "light", findings);
        frame(page, findings);
        findings.addAll(html.join());
        return findings;
    }

    /** Everything that is wrong with a page that is a file. */
    static List<String> findings(Visitor visitor, byte[] file) {
        visitor.page().navigate("about:blank");
        visitor.page().setContent(new String(file, StandardCharsets.UTF_8));
        return fileFindings(visitor.page(), file);
    }

    /** Everything that is wrong with the file that the visitor looks at: the rules of the portal's pages do not hold. */
    public static List<String> fileFindings(Visitor visitor) {
        return fileFindings(visitor.page(), visitor.source());
    }

    private static List<String> fileFindings(Page page, byte[] file) {
        List<String> findings = new ArrayList<>();
        load(page);
        axe(page, "as a file", findings);
        colours(page, "as a file", findings);
        page.setViewportSize(NARROW, 800);
        axe(page, "as a narrow file", findings);
        colours(page, "as a narrow file", findings);
        width(page, findings);
        findings.addAll(html(file));
        return findings;
    }

    /** Pages to which the visitor goes later have the library from the start. */
    private static void load(Page page) {
        if ((boolean) page.evaluate("!window.axe")) {
            page.addInitScript(AXE);
            page.evaluate(AXE);
        }
    }

    private static void colours(Page page, String how, List<String> findings) {
        PageColours colours = PageColours.of(page);
        List<String> unknown = colours.unknown();
        if (!unknown.isEmpty()) {
            int before = findings.size();
            var rules = Map.of("type", "rule", "values", PageColours.RULES);
            axe(page, how, Map.of("runOnly", rules, "colours", unknown), findings);
            if (findings.size() == before) {
                colours.haveBeenFoundSound();
            }
        }
    }

    /** All rules but those of {@link #colours}. */
    private static void axe(Page page, String how, List<String> findings) {
        var rules = Map.of("type", "tag", "values", WCAG);
        Map<String, ?> chosen = Stream.concat(PageColours.RULES.stream(), Stream.of(ORIENTATION))
                .collect(Collectors.toMap(Function.identity(), rule -> Map.of("enabled", rule.equals(ORIENTATION))));
        axe(page, how, Map.of("runOnly", rules, "rules", chosen), findings);
    }

    private static void axe(Page page, String how, List<String> rules, List<String> findings) {
        axe(page, how, Map.of("runOnly", Map.of("type", "rule", "values", rules)), findings);
    }

    private static void axe(Page page, String how, Map<String, ?> options, List<String> findings) {
        ((List<?>) page.evaluate(VIOLATIONS, options))
                .forEach(found -> findings.add("axe, %s: %s".formatted(how, found)));
    }

    private static void width(Page page, List<String> findings) {
        Object stickingOut = page.evaluate(STICKING_OUT, NARROW);
        if (stickingOut != null) {
            findings.add("wider than 320 px: " + stickingOut);
        }
    }

    private static void frame(Page page, List<String> findings) {
        ((List<?>) page.evaluate(FRAME)).forEach(found -> findings.add(String.valueOf(found)));
    }

    private static List<String> html(byte[] source) {
        return ValidHtml.errors(source).stream().map(error -> "HTML: " + error).toList();
    }
}
