package org.preventionportal.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** A rule of WCAG 2.1 AA that axe calls experimental, and leaves out if only its tag is named. */
    private static final String ORIENTATION = "css-orientation-lock";

    private static final Map<String, ?> RULES = rules();

    /** Looks at where things are, as does that of {@link PageTargets}. */
    private static final String SCROLLING = "scrollable-region-focusable";

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

    /** Of all rules that can find something. */
    private static final String ALL_VIOLATIONS =
            """
            options => (%s)({ ...options, rules: { ...options.rules, '%s': { enabled: %s } } })
            """.formatted(VIOLATIONS, PageTargets.RULE, PageTargets.MAY_BE_TOO_SMALL.strip());

    /** Of the rules that look at where things are, if they can find something. */
    private static final String MISPLACED =
            """
            () => {
              const scrolls = [...document.querySelectorAll('body *')].some(element =>
                (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight) &&
                /auto|scroll/.test(getComputedStyle(element).overflow))
              const values = [...scrolls ? ['%s'] : [], ...%s ? ['%s'] : []]
              return values.length === 0 ? [] : (%s)({ runOnly: { type: 'rule', values } })
            }
            """.formatted(SCROLLING, PageTargets.MAY_BE_TOO_SMALL.strip(), PageTargets.RULE, VIOLATIONS);

    private static final int NARROW = 320;
    private static final int MAX_WAIT = 20_000; // milliseconds

    private static final String STICKING_OUT = """
            width => document.documentElement.scrollWidth <= width ? [] :
              ['wider than 320 px: ' + [...document.querySelectorAll('body *')].filter(element => {
                const range = document.createRange()
                range.selectNodeContents(element)
                return range.getBoundingClientRect().right > innerWidth && !element.closest('.portal-scroll, .table')
              }).map(element => element.tagName + '.' + element.className).slice(-3)]
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

    private static final String HAS_AXE = "'axe' in window";

    /** Opens what is folded, so that it is judged like the rest. */
    private static final String UNFOLD = """
            () => {
              window.folded = [...document.querySelectorAll('details:not([open])')]
              window.folded.forEach(details => details.open = true)
            }
            """;

    private static final String FOLD = "() => window.folded.forEach(details => details.open = false)";

    private static final String IN_DARK = """
            () => {
              (%s)()
              return { hasAxe: %s, combinations: (%s)() }
            }
            """.formatted(UNFOLD.strip(), HAS_AXE, PageColours.COMBINATIONS);

    /** A script makes what is wide scrollable by keyboard soon after the size has changed. */
    private static final String WHERE_NARROW =
            """
            async ({ rules, width, maxWait }) => {
              const end = Date.now() + maxWait
              const isScrollable = () => [...document.querySelectorAll('.portal-scroll')].every(element =>
                !element.checkVisibility() || element.scrollWidth <= element.clientWidth || element.tabIndex >= 0)
              while (!isScrollable() && Date.now() < end) await scheduler.postTask(() => {}, { delay: 10 })
              const violations = await (%s)(rules)
              const combinations = (%s)()
              %s
              return { violations, combinations, findings: [
                ...isScrollable() ? [] : ['a wide part that no keyboard can scroll'],
                ...(%s)(width)
              ] }
            }
            """.formatted(ALL_VIOLATIONS, PageColours.COMBINATIONS, PageLook.NOTE, STICKING_OUT);

    /** Of a page that is as before but for its size, only the geometry is judged. */
    private static final String WHERE_WIDE =
            """
            async ({ rules }) => ({
              violations: await (%s ? (%s)() : (%s)(rules)),
              combinations: (%s)(),
              findings: (%s)()
            })
            """.formatted(PageLook.IS_SAME.strip(), MISPLACED, ALL_VIOLATIONS, PageColours.COMBINATIONS, FRAME);

    private static final String IN_A_FILE = """
            async ({ rules }) => ({ violations: await (%s)(rules), combinations: (%s)(), findings: [] })
            """.formatted(ALL_VIOLATIONS, PageColours.COMBINATIONS);

    private PageChecks() {}

    /**
     * Everything that is wrong with the page that the visitor looks at; empty if nothing. Each look at the page is one
     * script, because a call of the browser takes as long as some rules.
     */
    public static List<String> findings(Visitor visitor) {
        Page page = visitor.page();
        ViewportSize screen = page.viewportSize();
        byte[] source = visitor.source();
        CompletableFuture<List<String>> html = CompletableFuture.supplyAsync(() -> html(source)); // beside the browser
        List<String> findings = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Map<?, ?> dark = (Map<?, ?>) page.evaluate(IN_DARK);
        if (!(boolean) Objects.requireNonNull(dark.get("hasAxe"))) {
            load(page);
        }
        colours(page, "dark", dark, findings);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, 800);
        looks(page, "narrow", WHERE_NARROW, findings);
        page.setViewportSize(screen.width, screen.height);
        looks(page, "light", WHERE_WIDE, findings);
        page.evaluate(FOLD);
        findings.addAll(html.join());
        return findings;
    }

    /** What axe finds on a page of another service: in light and dark, and as wide as usual and narrow. */
    public static List<String> accessibilityFindings(Page page) {
        ViewportSize screen = page.viewportSize();
        List<String> findings = new ArrayList<>();
        if (!(boolean) page.evaluate(HAS_AXE)) {
            load(page);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        looks(page, "dark", IN_A_FILE, findings);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        looks(page, "light", IN_A_FILE, findings);
        page.setViewportSize(NARROW, 800);
        looks(page, "narrow", WHERE_NARROW, findings);
        page.setViewportSize(screen.width, screen.height);
        return findings;
    }

    /** Everything that is wrong with a page that is a file. */
    static List<String> findings(Visitor visitor, byte[] file) {
        visitor.page().navigate("about:blank");
        visitor.page().setContent(new String(file, StandardCharsets.UTF_8));
        return fileFindings(visitor.page(), file);
    }

    /** Everything that is wrong with the file that the visitor looks at. It need not look like the portal's pages. */
    public static List<String> fileFindings(Visitor visitor) {
        return fileFindings(visitor.page(), visitor.source());
    }

    private static List<String> fileFindings(Page page, byte[] file) {
        ViewportSize screen = page.viewportSize();
        List<String> findings = new ArrayList<>();
        if (!(boolean) page.evaluate(HAS_AXE)) {
            load(page);
        }
        page.evaluate(UNFOLD);
        looks(page, "as a file", IN_A_FILE, findings);
        page.setViewportSize(NARROW, 800);
        looks(page, "as a narrow file", WHERE_NARROW, findings);
        page.setViewportSize(screen.width, screen.height);
        page.evaluate(FOLD);
        findings.addAll(html(file));
        return findings;
    }

    /** Pages to which the visitor goes later have the library from the start. */
    private static void load(Page page) {
        page.addInitScript(AXE);
        page.evaluate(AXE);
    }

    /** @param script returns violations of the rules, combinations of colours, and other findings */
    private static void looks(Page page, String how, String script, List<String> findings) {
        var seen = (Map<?, ?>) page.evaluate(script, Map.of("rules", RULES, "width", NARROW, "maxWait", MAX_WAIT));
        list(seen, "violations").forEach(found -> findings.add("axe, %s: %s".formatted(how, found)));
        list(seen, "findings").forEach(found -> findings.add(String.valueOf(found)));
        colours(page, how, seen, findings);
    }

    private static List<?> list(Map<?, ?> seen, String name) {
        return (List<?>) Objects.requireNonNull(seen.get(name));
    }

    private static void colours(Page page, String how, Map<?, ?> seen, List<String> findings) {
        PageColours colours = PageColours.of(list(seen, "combinations"));
        List<String> unknown = colours.unknown();
        if (!unknown.isEmpty()) {
            var rules = Map.of("type", "rule", "values", PageColours.RULES);
            var found = (List<?>) page.evaluate(VIOLATIONS, Map.of("runOnly", rules, "colours", unknown));
            found.forEach(violation -> findings.add("axe, %s: %s".formatted(how, violation)));
            if (found.isEmpty()) {
                colours.haveBeenFoundSound();
            }
        }
    }

    /** All rules but those of {@link #colours}. */
    private static Map<String, ?> rules() {
        Map<String, ?> chosen = Stream.concat(PageColours.RULES.stream(), Stream.of(ORIENTATION))
                .collect(Collectors.toMap(Function.identity(), rule -> Map.of("enabled", rule.equals(ORIENTATION))));
        return Map.of("runOnly", Map.of("type", "tag", "values", WCAG), "rules", chosen);
    }

    private static List<String> html(byte[] source) {
        return ValidHtml.errors(source).stream().map(error -> "HTML: " + error).toList();
    }
}
