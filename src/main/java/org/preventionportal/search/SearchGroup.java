package org.preventionportal.search;

/**
 * Asks for the things of one kind.
 *
 * @param source where they are found
 */
record SearchGroup(SearchKind kind, Searchable source, String text) {}
