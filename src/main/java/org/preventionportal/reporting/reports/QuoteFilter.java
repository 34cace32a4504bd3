package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.need.Theme;

/**
 * Says which comments to find.
 *
 * @param theme null for surveys about any theme
 */
record QuoteFilter(
        @NotNull @Size(max = 100) String words, @Nullable Theme theme) {}
