package org.preventionportal.surveys.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/**
 * Holds a note that readers of the results should know, such as a number from another source that contradicts them.
 *
 * @param questionKey null for the whole survey
 */
public record SurveyNote(@Nullable String questionKey, String text, PersonId author, LocalDate date) {

    private static final int MAX = 50;

    /** @throws Refusal if there are as many as results may have */
    List<SurveyNote> addedTo(List<SurveyNote> notes) {
        if (notes.size() >= MAX) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL, "The results have %d notes already, and cannot have more.".formatted(MAX)));
        }
        return Stream.concat(notes.stream(), Stream.of(this)).toList();
    }

    boolean repeats(SurveyNote earlier) {
        return Objects.equals(questionKey, earlier.questionKey)
                && text.equals(earlier.text)
                && author.equals(earlier.author);
    }
}
