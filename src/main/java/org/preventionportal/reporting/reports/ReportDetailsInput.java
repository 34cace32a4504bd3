package org.preventionportal.reporting.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.graphql.data.ArgumentValue;

/** Receives the title of a report, its days and its part of the programme. */
record ReportDetailsInput(
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @NotNull @Valid DateRange period,
        ArgumentValue<@Valid DateRange> compareWith,
        ArgumentValue<IndicatorScope> scope)
        implements ConsistentInput {

    ReportDetailsInput {
        title = title.strip();
    }

    ReportFilter filter() {
        return filter(new ReportFilter(period, null, IndicatorScope.WHOLE));
    }

    /** @param before of the report that changes */
    ReportFilter filter(ReportFilter before) {
        return new ReportFilter(
                period,
                Patch.optional(compareWith, before.compareWith()),
                Objects.requireNonNullElse(Patch.optional(scope, before.scope()), IndicatorScope.WHOLE));
    }

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.checkAll(
                () -> requireOrder("details.period", period),
                () -> requireOrder("details.compareWith", compareWith.value()));
    }

    private static void requireOrder(String field, @Nullable DateRange days) {
        if (days != null && days.startsOn() != null && days.endsOn() != null) {
            days.requireOrder(field);
        }
    }
}
