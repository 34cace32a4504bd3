package org.preventionportal.tasks.delivery.activities;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.preventionportal.platform.EnumWords;

/** Counts views, downloads, licences or copies. They are never added to reach. */
public record PotentialReach(
        Kind kind, @Min(0) @Max(1_000_000_000) int count) {

    /** What was counted. */
    public enum Kind {
        VIEWS("view"),
        DOWNLOADS("download"),
        LICENCES("licence"),
        COPIES("copy");

        private final String one;

        Kind(String one) {
            this.one = one;
        }
    }

    /** Such as "300 views" and "1 view". */
    String inWords() {
        return "%d %s".formatted(count, count == 1 ? kind.one : EnumWords.of(kind));
    }
}
