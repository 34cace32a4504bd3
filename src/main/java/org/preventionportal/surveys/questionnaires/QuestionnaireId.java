package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.Id;

/** A questionnaire, through all its editions. */
public record QuestionnaireId(String value) implements Id {

    static final String PREFIX = "qst_";

    @Override
    public String toString() {
        return value;
    }
}
