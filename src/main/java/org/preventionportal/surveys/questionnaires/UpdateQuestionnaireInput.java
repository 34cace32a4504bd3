package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;

/** @param version of the questionnaire that was looked at */
record UpdateQuestionnaireInput(
        QuestionnaireId questionnaireId,
        long version,
        @Valid Form form) {}
