package org.preventionportal.bench.portal;

/**
 * Names a page that a link leads to.
 *
 * @param kind its path without ids
 * @param username who sees it
 * @param length of its HTML, in characters
 */
public record LinkedPage(String kind, String username, String path, int length) {}
