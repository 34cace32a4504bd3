package org.preventionportal.surveys.answers;

import jakarta.validation.constraints.Size;
import org.preventionportal.surveys.questionnaires.Language;

/** @param token token of the personal link in a mail */
record OptOutOfSurveysInput(@Size(max = 100) String token, Language language) {}
