package org.preventionportal.tasks.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.safeguarding.FreeText;

/**
 * Describes the intelligence that a need rests on, graded as in the College of Policing's intelligence report (source,
 * assessment, handling). The grade counts towards the priority. The text is for the requesting organisation, officers
 * of the region and programme managers only.
 *
 * @param text a summary in words
 * @param conditions the conditions for sharing; a request needs them if the handling is conditional
 */
public record Intelligence(
        @NotNull Source source,
        @NotNull Assessment assessment,
        @NotNull Handling handling,
        @NotBlank @FreeText(max = 2000) String text,
        @Nullable @FreeText(max = 500) String conditions) {

    /** How far the source can be relied on, with its points. */
    public enum Source {
        RELIABLE(50),
        UNTESTED(30),
        NOT_RELIABLE(5);

        private final int points;

        Source(int points) {
            this.points = points;
        }
    }

    /** How the information is known, with its points. */
    public enum Assessment {
        KNOWN_DIRECTLY(50),
        KNOWN_INDIRECTLY_CORROBORATED(40),
        KNOWN_INDIRECTLY(25),
        NOT_KNOWN(10),
        SUSPECTED_FALSE(0);

        private final int points;

        Assessment(int points) {
            this.points = points;
        }

        public String words() {
            return this == KNOWN_INDIRECTLY_CORROBORATED ? "known indirectly but corroborated" : EnumWords.of(this);
        }
    }

    /** With whom the intelligence may be shared. */
    public enum Handling {
        MAY_BE_SHARED,
        CONDITIONAL
    }

    boolean lacksConditions() {
        return handling == Handling.CONDITIONAL && (conditions == null || conditions.isBlank());
    }

    /** 0 to 100. Intelligence that is suspected to be false gets 0, whatever its source. */
    public int points() {
        return points(source, assessment);
    }

    public static int points(Source source, Assessment assessment) {
        return assessment == Assessment.SUSPECTED_FALSE ? 0 : source.points + assessment.points;
    }
}
