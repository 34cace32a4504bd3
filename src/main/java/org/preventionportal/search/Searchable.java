package org.preventionportal.search;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.graphql.SelectedFields;

/**
 * Finds the things of one kind by words, under the very conditions of their list: what the caller may not see is
 * neither found nor counted.
 */
public interface Searchable {

    SearchKind kind();

    /** Whether the caller's roles may list this kind. */
    boolean isOpenTo(Caller caller);

    /**
     * @param first how many are returned at most
     * @param selected the fields that are asked for
     */
    List<?> find(String text, int first, SelectedFields selected, Caller caller);

    /** Returns how many there are, up to {@link #maxCount}. */
    int count(String text, Caller caller);

    /** Counting ends there, so that a common word costs no more than a rare one. */
    default int maxCount() {
        return KeysetPaging.MAX_COUNT;
    }
}
