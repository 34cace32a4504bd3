package org.preventionportal.support;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What has to be true of every page: WCAG 2.2 A and AA as far as axe sees it, in light and dark and on a narrow screen;
 * valid HTML; and what a reader of any page relies on.
 */
public final class PageChecks {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules among these that look at colours. A dark page differs in nothing else. */
    private static final List<String> COLOUR = List.of("color-contrast", "link-in-text-block");

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
        byte[] source = visitor.source();
        CompletableFuture<List<String>> html = CompletableFuture.supplyAsync(() -> html(source)); // beside the browser
        List<String> findings = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(page, "dark", COLOUR, findings);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, 800);
        axe(page, "narrow", findings);
        if ((int) page.evaluate("document.documentElement.scrollWidth") > NARROW) {
            findings.add("wider than 320 px: " + page.evaluate(STICKING_OUT));
        }
        page.setViewportSize(1100, 900);
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
        axe(how, builder(page).withTags(WCAG), findings);
    }

    private static void axe(Page page, String how, List<String> rules, List<String> findings) {
        axe(how, builder(page).withRules(rules), findings);
    }

    private static AxeBuilder builder(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // and not also all that is right, which is long
        return new AxeBuilder(page).options(options);
    }

    private static void axe(String how, AxeBuilder axe, List<String> findings) {
        axe.setLegacyMode(true) // our pages have no frames; without it axe opens a second page each time
                .analyze()
                .getViolations()
                .forEach(rule -> findings.add("axe, %s: %s %s"
                        .formatted(
                                how,
                                rule.getId(),
                                rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())));
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
