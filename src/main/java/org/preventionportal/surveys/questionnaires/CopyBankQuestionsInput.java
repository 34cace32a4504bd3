package org.preventionportal.surveys.questionnaires;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param version of the questionnaire that the caller read */
record CopyBankQuestionsInput(
        QuestionnaireId questionnaireId,
        long version,
        String sectionKey,
        @NotEmpty @Size(max = 50) List<String> bankQuestionKeys) {}
