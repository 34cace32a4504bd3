package org.preventionportal.surveys.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How often those are reminded who have not finished.
 *
 * @param most at most so many times
 * @param gapDays with at least so many days since the mail before
 */
public record Reminders(
        @Min(0) @Max(5) int most, @Min(3) @Max(60) int gapDays) {}
