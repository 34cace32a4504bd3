package org.preventionportal.platform.ratelimits;

import graphql.GraphQLContext;
import java.util.Map;

/** Marks the further operations of a page: however many it sends, the page counts as one operation. */
public final class PageRequest {

    private static final String COUNTED = "portal.countedForPage";

    private PageRequest() {}

    /** The attributes of a GraphQL request whose page has been counted. */
    public static Map<String, Object> counted() {
        return Map.of(COUNTED, true);
    }

    static Map<String, Object> of(Map<String, Object> attributes) {
        return attributes.containsKey(COUNTED) ? counted() : Map.of();
    }

    static boolean isCounted(GraphQLContext context) {
        return context.hasKey(COUNTED);
    }
}
