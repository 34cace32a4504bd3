package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record UpdateQuestionnaireOptionInput(
        QuestionnaireId questionnaireId, long version, String questionKey, String optionKey, BilingualText text) {}
