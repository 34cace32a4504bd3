package org.preventionportal.portal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preventionportal.documents.Contract;

/** Checks that a page sends every field of a part that can change: what is left out stays. */
class QuestionnairePartPagesTests {

    @Test
    void everyFieldIsSent() {
        assertThat(Contract.fields("UpdateQuestionnaireInput", "questionnaireId", "version"))
                .containsExactlyInAnyOrderElementsOf(QuestionnairePartPages.TEXT_FIELDS);
        assertThat(Contract.fields("UpdateQuestionnaireSectionInput", "questionnaireId", "version", "sectionKey"))
                .containsExactlyInAnyOrderElementsOf(QuestionnairePartPages.SECTION_FIELDS);
        assertThat(Contract.fields("UpdateQuestionnaireQuestionInput", "questionnaireId", "version", "questionKey"))
                .containsExactlyInAnyOrderElementsOf(QuestionnairePartPages.QUESTION_FIELDS);
    }
}
