package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.QuestionnaireId;

/** @param position the new position, from 1 */
record MoveQuestionnaireOptionInput(
        QuestionnaireId questionnaireId, long version, String questionKey, String optionKey, int position) {}
