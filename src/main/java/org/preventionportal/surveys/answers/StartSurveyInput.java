package org.preventionportal.surveys.answers;

import jakarta.validation.constraints.Size;
import org.preventionportal.surveys.questionnaires.Language;

/** @param token token of the survey link */
record StartSurveyInput(@Size(max = 100) String token, Language language) {}
