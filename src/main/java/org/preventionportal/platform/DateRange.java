package org.preventionportal.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days from a first to a last one, both of which belong to it. */
public record DateRange(@NotNull LocalDate from, @NotNull LocalDate to) {

    /** Whoever takes one from a client refuses it then. */
    public boolean endsBeforeItBegins() {
        return to.isBefore(from);
    }

    public Instant begin(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant that does not belong to it any more. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
