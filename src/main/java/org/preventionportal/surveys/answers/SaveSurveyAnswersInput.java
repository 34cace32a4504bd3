package org.preventionportal.surveys.answers;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.surveys.questionnaires.Language;

/** @param answers each is validated by itself, so that one that is refused does not stop the others */
record SaveSurveyAnswersInput(
        @Size(max = 100) String token,
        Language language,
        @Size(max = MAX_ANSWERS) List<QuestionAnswer> answers) {

    static final int MAX_ANSWERS = 250;
}
