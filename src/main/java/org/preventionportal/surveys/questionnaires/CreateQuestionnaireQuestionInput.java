package org.preventionportal.surveys.questionnaires;

record CreateQuestionnaireQuestionInput(
        QuestionnaireId questionnaireId, long version, String sectionKey, QuestionInput question) {}
