package org.preventionportal.surveys.questionnaires;

import org.jspecify.annotations.Nullable;

record UpdateQuestionnaireSectionInput(
        QuestionnaireId questionnaireId,
        long version,
        String sectionKey,
        BilingualText title,
        @Nullable DisplayCondition showIf) {}
