package org.preventionportal.surveys.questionnaires.editing;

import java.time.Clock;
import java.util.function.Function;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.springframework.stereotype.Component;

/** Stores a change of a questionnaire's form if the form is valid after it. */
@Component
class FormChanges {

    private final Questionnaires questionnaires;
    private final FormChecks checks;
    private final Clock clock;

    FormChanges(Questionnaires questionnaires, FormChecks checks, Clock clock) {
        this.questionnaires = questionnaires;
        this.checks = checks;
        this.clock = clock;
    }

    /** @throws Refusal if the form is invalid, or if somebody else changed it after the sender read it */
    Questionnaire change(QuestionnaireId id, long version, Function<FormParts, FormChange> change) {
        return questionnaires.change(
                id, version, form -> checks.valid(change.apply(new FormParts(form))), clock.instant());
    }
}
