package org.preventionportal.surveys.comments;

import java.util.List;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.tasks.need.Theme;

record CodeSurveyCommentInput(
        String surveyCommentId,
        long version,
        @Choices List<EvaluationQuestion> evaluationQuestions,
        @Choices List<Theme> themes) {}
