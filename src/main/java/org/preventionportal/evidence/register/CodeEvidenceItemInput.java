package org.preventionportal.evidence.register;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.tasks.need.Theme;

record CodeEvidenceItemInput(
        EvidenceId evidenceItemId,
        long version,
        @Choices List<EvaluationQuestion> evaluationQuestions,
        @Size(max = 40) List<@Size(max = 100) String> theoryElementKeys,
        @Choices List<Theme> themes) {}
