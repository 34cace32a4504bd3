package org.preventionportal.tasks.outcomes;

import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;

record AnswerOutcomeInput(
        String outcomeId,
        long version,
        OutcomeAnswer answer,
        @Nullable @FreeText(max = 2000) String explanation) {}
