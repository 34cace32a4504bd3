package org.preventionportal.tasks.need;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.safeguarding.FreeText;

/**
 * Describes the intelligence that a need rests on, graded as in the College of Policing's intelligence report (source,
 * assessment, handling). The grade counts towards the priority. The text is for the requesting organisation, officers
 * of the region and programme managers only.
 *
 * <p>A draft may have gaps; a request has none.
 *
 * @param text a summary in words
 * @param conditions the conditions for sharing; a request needs them if the handling is conditional
 */
public record Intelligence(
        @Nullable Source source,
        @Nullable Assessment assessment,
        @Nullable Handling handling,
        @Nullable @FreeText(max = 2000) String text,
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

    /** Whether nothing was said, so that a grade would be one of nothing. */
    boolean isWithoutWords() {
        return isBlank(text) && isBlank(conditions);
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    /** Whether something that was said is no longer stored, or it has stricter conditions for sharing. */
    boolean withdrawsFrom(Intelligence before) {
        boolean isConditional = handling == Handling.CONDITIONAL;
        return !Objects.equals(text, before.text)
                || (isConditional && (before.handling != handling || !Objects.equals(conditions, before.conditions)));
    }

    /** What is missing for a request; empty if nothing is. */
    Stream<UserError> gaps() {
        return Stream.of(
                        gap(isBlank(text), "intelligence.text", "Enter what you have seen or heard."),
                        gap(source == null, "intelligence.source", "Choose how reliable the source is."),
                        gap(assessment == null, "intelligence.assessment", "Choose how it is known."),
                        gap(handling == null, "intelligence.handling", "Choose whether it may be shared."),
                        gap(
                                handling == Handling.CONDITIONAL && isBlank(conditions),
                                "intelligence",
                                "Enter the conditions for sharing the intelligence."))
                .flatMap(Optional::stream);
    }

    private static Optional<UserError> gap(boolean isMissing, String field, String advice) {
        return isMissing ? Optional.of(UserError.input("need." + field, ErrorCode.REQUIRED, advice)) : Optional.empty();
    }

    /** 0 to 100; 0 if it is not graded yet. What is suspected to be false gets 0, whatever its source. */
    public int points() {
        return source == null || assessment == null ? 0 : points(source, assessment);
    }

    public static int points(Source source, Assessment assessment) {
        return assessment == Assessment.SUSPECTED_FALSE ? 0 : source.points + assessment.points;
    }
}
