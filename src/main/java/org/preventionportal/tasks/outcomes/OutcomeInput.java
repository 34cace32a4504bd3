package org.preventionportal.tasks.outcomes;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

/**
 * Describes a change as it was typed.
 *
 * @param observedOn null for the day on which it is recorded, and in an amendment to leave the day as it is
 */
record OutcomeInput(
        Outcome.Kind kind,
        @Nullable @OneLine @FreeText(max = 200) String bodyName,
        @NotBlank @FreeText(max = 2000) String statement,
        @NotBlank @FreeText(max = 2000) String contribution,
        Outcome.Evidence evidence,
        @NotBlank @FreeText(max = 2000) String evidenceText,
        Outcome.Significance significance,
        @Nullable LocalDate observedOn) {

    OutcomeInput {
        bodyName = bodyName == null || bodyName.isBlank() ? null : bodyName.strip();
    }

    Outcome.Content toContent(LocalDate usuallyObservedOn) {
        return new Outcome.Content(
                kind,
                bodyName,
                statement.strip(),
                contribution.strip(),
                evidence,
                evidenceText.strip(),
                significance,
                Objects.requireNonNullElse(observedOn, usuallyObservedOn));
    }
}
