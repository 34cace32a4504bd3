package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record CreateQuestionnaireOptionInput(
        QuestionnaireId questionnaireId, long version, String questionKey, OptionInput option) {}
