package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record DeleteQuestionnaireOptionInput(
        QuestionnaireId questionnaireId, long version, String questionKey, String optionKey) {}
