package org.preventionportal.surveys.comments;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.tasks.need.Theme;

record CodeSurveyCommentInput(
        String surveyCommentId,
        long version,
        @Size(max = 12) List<EvaluationQuestion> evaluationQuestions,
        @Size(max = 40) List<Theme> themes) {}
