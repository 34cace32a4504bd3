package org.preventionportal.platform.ratelimits;

import graphql.GraphQLContext;
import jakarta.servlet.ServletRequest;
import java.util.Map;

/** Marks the operations of a page: however many it sends, the page counts as one operation. */
public final class PageOperations {

    private static final String IS_COUNTED = "portal.isPageCounted";

    private PageOperations() {}

    /** Whether this request for a page, or with a form of one, has been counted. */
    public static boolean isCounted(ServletRequest page) {
        return page.getAttribute(IS_COUNTED) != null;
    }

    public static void markCounted(ServletRequest page) {
        page.setAttribute(IS_COUNTED, true);
    }

    /**
     * The attributes of a GraphQL request of a page.
     *
     * @param isCounted whether an earlier request of the same page was counted
     */
    public static Map<String, Object> attributes(boolean isCounted) {
        return Map.of(IS_COUNTED, isCounted);
    }

    static Map<String, Object> of(Map<String, Object> attributes) {
        return attributes.get(IS_COUNTED) instanceof Boolean isCounted ? attributes(isCounted) : Map.of();
    }

    /** What a request with so many operations counts as. */
    static int count(int operations, GraphQLContext context) {
        Boolean isCounted = context.get(IS_COUNTED);
        if (isCounted == null) {
            return operations;
        }
        return isCounted ? 0 : 1;
    }
}
