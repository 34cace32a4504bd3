package org.preventionportal.surveys.questionnaires;

/** Updates the texts before and after the questions. */
record UpdateQuestionnaireInput(
        QuestionnaireId questionnaireId,
        long version,
        BilingualText title,
        BilingualText introduction,
        BilingualText thanks) {}
