package org.preventionportal.surveys.questionnaires;

/** @param version of the questionnaire that the caller read */
record CopyBankQuestionInput(
        QuestionnaireId questionnaireId, long version, String sectionKey, String bankQuestionKey) {}
