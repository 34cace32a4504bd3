package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.Id;

/** Identifies a questionnaire; all of its versions share the id. */
public record QuestionnaireId(String value) implements Id {

    static final String PREFIX = "qst_";

    @Override
    public String toString() {
        return value;
    }
}
