package org.preventionportal.platform.search;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** Narrows a list by what a filter names. */
public final class Narrowing {

    private Narrowing() {}

    /** @param values what the field may have; null or none for everything */
    public static void anyOf(List<Criteria> all, String field, @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            all.add(Criteria.where(field).in(values));
        }
    }
}
