package org.preventionportal.surveys.questionnaires.editing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

/** @param version of the questionnaire that the caller read */
record CopyBankQuestionsInput(
        QuestionnaireId questionnaireId,
        long version,
        String sectionKey,
        @NotEmpty @Size(max = 50) List<String> bankQuestionKeys) {}
