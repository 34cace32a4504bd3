package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;

/** @param version of the questionnaire that was looked at */
record EditQuestionnaireInput(
        QuestionnaireId questionnaireId,
        long version,
        @Valid Form form) {}
