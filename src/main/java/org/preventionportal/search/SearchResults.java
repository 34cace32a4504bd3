package org.preventionportal.search;

import java.util.List;

/** Holds a group for each kind that was asked for and that the caller may list. */
record SearchResults(List<SearchGroup> groups) {}
