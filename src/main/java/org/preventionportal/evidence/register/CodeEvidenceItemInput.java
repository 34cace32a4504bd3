package org.preventionportal.evidence.register;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.tasks.need.Theme;

record CodeEvidenceItemInput(
        EvidenceId evidenceItemId,
        long version,
        @Size(max = 12) List<EvaluationQuestion> evaluationQuestions,
        @Size(max = 40) List<@Size(max = 100) String> theoryElementKeys,
        @Size(max = 40) List<Theme> themes) {}
