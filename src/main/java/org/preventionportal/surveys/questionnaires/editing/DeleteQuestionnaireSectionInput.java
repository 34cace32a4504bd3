package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record DeleteQuestionnaireSectionInput(QuestionnaireId questionnaireId, long version, String sectionKey) {}
