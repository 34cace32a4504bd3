package org.preventionportal.disclosure;

import java.util.Set;

/**
 * Holds people of one kind, or of several kinds that are merged because each alone is too few.
 *
 * @param key of the only kind, of the family of the kinds, or {@link Category#OTHER}
 */
public record MergedGroup(String key, Set<String> kinds, int people) {

    static MergedGroup of(String kind, int people) {
        return new MergedGroup(kind, Set.of(kind), people);
    }

    boolean isOther() {
        return key.equals(Category.OTHER);
    }
}
