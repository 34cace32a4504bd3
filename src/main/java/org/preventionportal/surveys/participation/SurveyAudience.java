package org.preventionportal.surveys.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would be asked.
 *
 * @param repeated how many came more than once and are asked once
 * @param addresses the first of them; null for whoever does not work with the people behind them
 */
record SurveyAudience(
        int people, int repeated, int optedOut, @Nullable List<String> addresses) {

    static final int SHOWN = 100;
}
