package org.preventionportal.surveys.questionnaires;

record DeleteQuestionnaireQuestionInput(QuestionnaireId questionnaireId, long version, String questionKey) {}
