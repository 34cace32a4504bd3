package org.preventionportal.surveys.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds who would be invited.
 *
 * @param duplicates how many people were found more than once; each is invited once
 * @param addresses the first of them; null for callers who may not see addresses
 */
record SurveyAudience(
        int people, int duplicates, int optedOut, @Nullable List<String> addresses) {

    static final int MAX_SHOWN = 100;
}
