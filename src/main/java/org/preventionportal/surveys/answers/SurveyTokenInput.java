package org.preventionportal.surveys.answers;

import jakarta.validation.constraints.Size;
import org.preventionportal.surveys.questionnaires.Language;

/** @param token the secret of the link */
record SurveyTokenInput(@Size(max = 100) String token, Language language) {}
