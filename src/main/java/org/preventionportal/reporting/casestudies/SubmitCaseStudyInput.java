package org.preventionportal.reporting.casestudies;

import jakarta.validation.constraints.FutureOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param publishOn the day of publication; null for as soon as it is approved */
record SubmitCaseStudyInput(
        CaseStudyId caseStudyId,
        long version,
        @Nullable @FutureOrPresent LocalDate publishOn) {}
