package org.preventionportal.tasks.outcomes;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Describes a change as it was typed.
 *
 * @param bodyName left out of an amendment, the body stays
 * @param observedOn null for the day on which it is recorded, and in an amendment to leave the day as it is
 */
record OutcomeInput(
        Outcome.Kind kind,
        ArgumentValue<@OneLine @FreeText(max = 200) String> bodyName,
        @NotBlank @FreeText(max = 2000) String statement,
        @NotBlank @FreeText(max = 2000) String contribution,
        Outcome.Evidence evidence,
        @NotBlank @FreeText(max = 2000) String evidenceText,
        Outcome.Significance significance,
        @Nullable LocalDate observedOn) {

    boolean namesBody() {
        return Patch.text(bodyName, null) != null;
    }

    Outcome.Content toContent(LocalDate recordedOn) {
        return toContent(null, recordedOn);
    }

    Outcome.Content applyTo(Outcome.Content before) {
        return toContent(before.bodyName(), before.observedOn());
    }

    private Outcome.Content toContent(@Nullable String bodyBefore, LocalDate usuallyObservedOn) {
        return new Outcome.Content(
                kind,
                Patch.text(bodyName, bodyBefore),
                statement.strip(),
                contribution.strip(),
                evidence,
                evidenceText.strip(),
                significance,
                Objects.requireNonNullElse(observedOn, usuallyObservedOn));
    }
}
