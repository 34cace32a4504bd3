package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Holds a note that readers of the results should know, such as a number from another source that contradicts them.
 *
 * @param questionKey null for the whole survey
 */
public record SurveyNote(@Nullable String questionKey, String text, PersonId author, LocalDate date) {

    boolean repeats(SurveyNote earlier) {
        return Objects.equals(questionKey, earlier.questionKey)
                && text.equals(earlier.text)
                && author.equals(earlier.author);
    }
}
