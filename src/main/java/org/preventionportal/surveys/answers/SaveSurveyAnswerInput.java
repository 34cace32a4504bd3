package org.preventionportal.surveys.answers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Language;

/** @param answer an empty one deletes the saved answer */
record SaveSurveyAnswerInput(
        @Size(max = 100) String token,
        Language language,
        String questionKey,
        @Valid Answer answer) {}
