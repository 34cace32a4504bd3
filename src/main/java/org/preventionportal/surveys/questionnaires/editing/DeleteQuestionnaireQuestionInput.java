package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record DeleteQuestionnaireQuestionInput(QuestionnaireId questionnaireId, long version, String questionKey) {}
