package org.preventionportal.surveys.questionnaires;

record CreateQuestionnaireOptionInput(
        QuestionnaireId questionnaireId, long version, String questionKey, OptionInput option) {}
