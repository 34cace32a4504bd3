package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;

/** @param version the concurrency version that the client last read */
record UpdateQuestionnaireInput(
        QuestionnaireId questionnaireId,
        long version,
        @Valid Form form) {}
