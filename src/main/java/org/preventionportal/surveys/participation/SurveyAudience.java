package org.preventionportal.surveys.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;

/**
 * Holds who would be invited.
 *
 * @param people with those who have opted out, who get no mail
 * @param duplicates how many people were found more than once; each is invited once
 * @param addresses the first of them; null for callers who may not see addresses
 */
record SurveyAudience(
        DisclosedNumber people,
        DisclosedNumber duplicates,
        @Nullable List<String> addresses) {

    static final int MAX_SHOWN = 100;
}
