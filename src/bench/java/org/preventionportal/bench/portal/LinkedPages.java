package org.preventionportal.bench.portal;

import java.net.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preventionportal.bench.load.Load;

/**
 * Finds pages by their links, as somebody who looks at everything does: one of each kind, that is of each path without
 * its ids, and of several roles the one that sees most of it.
 */
public final class LinkedPages {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    /** What stands for one of many in a path: an id, a reference, or the key of a part of the Theory of Change. */
    private static final Pattern ID = Pattern.compile("[a-z]{3}_[^/]+|[^/]*[0-9][^/]*|(?<=/theory/)(?!new$)[a-z-]+");

    private static final String PAGE = "<!DOCTYPE html>";

    /** They end the session or lead to Keycloak. */
    private static final Set<String> LEAVE = Set.of("/logout", "/signed-out", "/sign-in", "/account");

    private final Map<String, LinkedPage> pages = new TreeMap<>();

    private LinkedPages() {}

    /**
     * @param usernames of one person for each role
     * @param survey the token of a respondent, whose link no page has
     */
    public static Collection<LinkedPage> of(Requests portal, List<String> usernames, String survey) {
        var found = new LinkedPages();
        usernames.forEach(username -> found.visit(username, "/home", path -> portal.page(username, path)));
        Function<String, HttpRequest> respondent = path -> portal.surveyPage(survey, path);
        found.visit("a respondent", "/survey", respondent);
        found.visit("a respondent", BenchData.SURVEY_PAGE, respondent);
        return found.pages.values();
    }

    private void visit(String username, String first, Function<String, HttpRequest> browser) {
        Set<String> seen = new HashSet<>();
        Queue<String> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            String path = next.remove();
            String kind = kind(path);
            if (seen.add(kind)) {
                String html = html(browser.apply(path));
                if (html.startsWith(PAGE)) {
                    pages.merge(
                            kind, new LinkedPage(kind, username, browser, path, html.length()), LinkedPages::larger);
                    links(html).filter(link -> !seen.contains(kind(link))).forEach(next::add);
                }
            }
        }
    }

    private static LinkedPage larger(LinkedPage one, LinkedPage other) {
        return one.length() < other.length() ? other : one;
    }

    /** Empty for what is no page, or is refused. */
    private static String html(HttpRequest page) {
        try {
            return Load.answer(page);
        } catch (IllegalStateException refused) {
            return "";
        }
    }

    /** Those without a query first. */
    private static Stream<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !LEAVE.contains(kind(link)))
                .sorted(Comparator.comparing((String link) -> link.contains("?")));
    }

    private static String kind(String link) {
        return ID.matcher(link.split("\\?", 2)[0]).replaceAll("{id}");
    }
}
