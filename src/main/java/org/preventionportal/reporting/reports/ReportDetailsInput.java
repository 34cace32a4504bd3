package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FreeText;
import org.preventionportal.platform.Timespan;
import org.preventionportal.tasks.figures.Scope;

/** What a report is called and what it is about. */
record ReportDetailsInput(
        @NotBlank @FreeText(max = 120) String title,
        @NotNull @Valid Timespan period,
        @Nullable @Valid Timespan compareWith,
        @Nullable Scope scope) {

    ReportDetailsInput {
        title = title.strip();
    }

    ReportFilter filter() {
        return new ReportFilter(period, compareWith, scope == null ? Scope.WHOLE : scope);
    }

    @AssertTrue(message = "The last day of a period has to be on or after its first.")
    boolean isInOrder() {
        return !period.endsBeforeItBegins() && (compareWith == null || !compareWith.endsBeforeItBegins());
    }
}
