package org.preventionportal.surveys.questionnaires;

record CreateQuestionnaireSectionInput(QuestionnaireId questionnaireId, long version, SectionInput section) {}
