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

/**
 * What has to be true of every page: WCAG 2.2 A and AA as far as axe sees it, in light and dark and on a narrow screen;
 * valid HTML; and what a reader of any page relies on.
 */
public final class PageChecks {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules among these that look at colours. A dark page differs in nothing else. */
    private static final List<String> COLOUR = List.of("color-contrast", "link-in-text-block");

    /** Its script is put into a page once. The library's own builder would do so each time that it is run. */
    private static final String AXE = AxeBuilder.getAxeScript();

    private static final String VIOLATIONS = """
            options => axe.run(document, options).then(result =>
              result.violations.map(rule => rule.id + ' ' + rule.nodes.map(node => node.html)))
            """;

    private static final String SCROLLABLE_BY_KEYBOARD = """
            () => [...document.querySelectorAll('.portal-scroll')].every(element =>
              !element.checkVisibility() || element.scrollWidth <= element.clientWidth || element.tabIndex >= 0)
            """;

    private static final int NARROW = 320;
    private static final String STICKING_OUT = """
            [...document.querySelectorAll('body *')].filter(element => {
              const range = document.createRange()
              range.selectNodeContents(element)
              return range.getBoundingClientRect().right > innerWidth && !element.closest('.portal-scroll, .table')
            }).map(element => element.tagName + '.' + element.className).slice(-3)
            """;

    private PageChecks() {}

    /** Everything that is wrong with the page that the visitor looks at; empty if nothing. */
    public static List<String> findings(Visitor visitor) {
        Page page = visitor.page();
        ViewportSize screen = page.viewportSize();
        byte[] source = visitor.source();
        CompletableFuture<List<String>> html = CompletableFuture.supplyAsync(() -> html(source)); // beside the browser
        List<String> findings = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(AXE);
        axe(page, "dark", Map.of("type", "rule", "values", COLOUR), findings);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, 800);
        page.waitForFunction(SCROLLABLE_BY_KEYBOARD); // by a script, soon after the size has changed
        axe(page, "narrow", findings);
        if ((int) page.evaluate("document.documentElement.scrollWidth") > NARROW) {
            findings.add("wider than 320 px: " + page.evaluate(STICKING_OUT));
        }
        page.setViewportSize(screen.width, screen.height);
        axe(page, "light", findings);
        frame(page, findings);
        findings.addAll(html.join());
        return findings;
    }

    /** Everything that is wrong with a page that was given out as a file. */
    public static List<String> findings(Visitor visitor, byte[] file) {
        Page page = visitor.page();
        List<String> findings = new ArrayList<>();
        page.navigate("about:blank"); // the rules of the portal's pages do not hold for it
        page.setContent(new String(file, StandardCharsets.UTF_8));
        page.evaluate(AXE);
        axe(page, "as a file", findings);
        page.setViewportSize(NARROW, 800);
        axe(page, "as a narrow file", findings);
        if ((int) page.evaluate("document.documentElement.scrollWidth") > NARROW) {
            findings.add("wider than 320 px: " + page.evaluate(STICKING_OUT));
        }
        findings.addAll(html(file));
        return findings;
    }

    private static void axe(Page page, String how, List<String> findings) {
        axe(page, how, Map.of("type", "tag", "values", WCAG), findings);
    }

    private static void axe(Page page, String how, Map<String, Object> rules, List<String> findings) {
        var options = Map.of("runOnly", rules, "resultTypes", List.of("violations"));
        ((List<?>) page.evaluate(VIOLATIONS, options))
                .forEach(found -> findings.add("axe, %s: %s".formatted(how, found)));
    }

    private static void frame(Page page, List<String> findings) {
        if (page.locator("h1").count() != 1) {
            findings.add("%d headings of the first level"
                    .formatted(page.locator("h1").count()));
        }
        String title = page.title().replace("Error: ", "");
        if (!title.endsWith(" – Prevention Portal") || title.startsWith(" –")) {
            findings.add("title " + title);
        }
        if (page.locator(".govuk-skip-link[href='#main-content']").count() != 1
                || page.locator("main#main-content").count() != 1) {
            findings.add("no way to skip to the content");
        }
        if (page.content().contains("??")) {
            findings.add("words that are missing");
        }
        if (page.locator("script:not([src]), style").count() > 0) {
            findings.add("inline script or style");
        }
    }

    private static List<String> html(byte[] source) {
        return ValidHtml.errors(source).stream().map(error -> "HTML: " + error).toList();
    }
}
