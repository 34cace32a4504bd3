package org.preventionportal.interest;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;

record AnswerExpressionOfInterestInput(
        ExpressionOfInterestId expressionOfInterestId,
        long version,
        @NotBlank @FreeText(max = 4000) String answer) {}
