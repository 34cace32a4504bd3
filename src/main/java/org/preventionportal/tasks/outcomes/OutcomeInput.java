package org.preventionportal.tasks.outcomes;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;

/** Describes a change as it was typed. */
record OutcomeInput(
        Outcome.Kind kind,
        @NotBlank @FreeText(max = 2000) String statement,
        @NotBlank @FreeText(max = 2000) String contribution,
        Outcome.Evidence evidence,
        @NotBlank @FreeText(max = 2000) String evidenceText,
        Outcome.Significance significance) {

    Outcome.Content toContent() {
        return new Outcome.Content(
                kind, statement.strip(), contribution.strip(), evidence, evidenceText.strip(), significance);
    }
}
