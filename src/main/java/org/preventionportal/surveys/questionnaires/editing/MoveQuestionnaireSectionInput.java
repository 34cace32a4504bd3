package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.QuestionnaireId;

/** @param position the new position, from 1 */
record MoveQuestionnaireSectionInput(QuestionnaireId questionnaireId, long version, String sectionKey, int position) {}
