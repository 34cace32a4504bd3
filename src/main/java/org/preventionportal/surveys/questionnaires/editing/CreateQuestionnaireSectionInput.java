package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record CreateQuestionnaireSectionInput(QuestionnaireId questionnaireId, long version, SectionInput section) {}
