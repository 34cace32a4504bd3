package org.preventionportal.surveys.questionnaires.editing;

import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

/**
 * @param sectionKey the page to move to; null for the page where the question is
 * @param position the new position on the page, from 1; null for the end
 */
record MoveQuestionnaireQuestionInput(
        QuestionnaireId questionnaireId,
        long version,
        String questionKey,
        @Nullable String sectionKey,
        @Nullable Integer position) {}
