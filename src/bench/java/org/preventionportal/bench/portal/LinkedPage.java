package org.preventionportal.bench.portal;

import java.net.http.HttpRequest;
import java.util.function.Function;

/**
 * Names a page that a link leads to.
 *
 * @param kind its path without ids
 * @param username who sees it
 * @param browser makes the request of a path as they send it
 * @param length of its HTML, in characters
 */
public record LinkedPage(String kind, String username, Function<String, HttpRequest> browser, String path, int length) {

    public HttpRequest request() {
        return browser.apply(path);
    }
}
