package org.preventionportal.support;

import org.jspecify.annotations.Nullable;

/** What a page of a list says about its place in the list. */
public record PageInfo(
        boolean hasPreviousPage,
        boolean hasNextPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
