package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record CreateQuestionnaireQuestionInput(
        QuestionnaireId questionnaireId, long version, String sectionKey, QuestionInput question) {}
