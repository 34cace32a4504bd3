package org.preventionportal.platform.graphql;

import java.util.Set;
import org.preventionportal.platform.errors.BadRequest;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.query.ScrollSubrange;

/** Says where a page of a list begins, its length and its direction. */
record PagePlace(KeysetScrollPosition position, int count, boolean isForward) {

    /**
     * Reads the place from the arguments of a list.
     *
     * @param keys of the list's own cursors
     * @throws BadRequest where the cursor is not one of this list
     */
    static PagePlace of(ScrollSubrange range, Set<String> keys) {
        ScrollPosition position = range.position().orElseGet(ScrollPosition::keyset);
        if (!(position instanceof KeysetScrollPosition keyset) || !fits(keyset, keys)) {
            throw new BadRequest("This cursor does not belong to this list.", BadRequest.CURSOR);
        }
        int count =
                range.count().orElseThrow(() -> new BadRequest("Give `first` with `after`, or `last` with `before`."));
        return new PagePlace(keyset, count, range.forward());
    }

    private static boolean fits(KeysetScrollPosition position, Set<String> keys) {
        return position.isInitial() || position.getKeys().keySet().equals(keys);
    }
}
