package org.preventionportal.surveys.questionnaires;

record UpdateQuestionnaireOptionInput(
        QuestionnaireId questionnaireId, long version, String questionKey, String optionKey, BilingualText text) {}
