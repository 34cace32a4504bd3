package org.preventionportal.surveys.questionnaires;

record DeleteQuestionnaireSectionInput(QuestionnaireId questionnaireId, long version, String sectionKey) {}
