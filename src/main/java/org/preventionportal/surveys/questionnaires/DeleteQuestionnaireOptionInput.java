package org.preventionportal.surveys.questionnaires;

record DeleteQuestionnaireOptionInput(
        QuestionnaireId questionnaireId, long version, String questionKey, String optionKey) {}
