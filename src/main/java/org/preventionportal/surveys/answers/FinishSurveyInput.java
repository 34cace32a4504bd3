package org.preventionportal.surveys.answers;

import jakarta.validation.constraints.Size;
import org.preventionportal.surveys.questionnaires.Language;

/** @param token token that the start of the survey gave */
record FinishSurveyInput(@Size(max = 100) String token, Language language) {}
