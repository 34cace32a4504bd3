package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.Id;
import org.springframework.modulith.NamedInterface;

/** Identifies a questionnaire; all of its versions share the id. */
@NamedInterface("questionnaires")
public record QuestionnaireId(String value) implements Id {

    public static final String PREFIX = "qst_";

    @Override
    public String toString() {
        return value;
    }
}
