package org.preventionportal.safeguarding;

import jakarta.validation.Constraint;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.ErrorCoded;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/**
 * Requires that a text contains no weak match of {@link IdentifyingText}, unless the person has confirmed that it names
 * no child.
 */
@Constraint(validatedBy = NamesNoChild.Validator.class)
@ErrorCoded(ErrorCode.MAY_IDENTIFY_A_CHILD)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface NamesNoChild {

    /** The most characters of a text that is searched, since a longer one is refused anyway. */
    int max() default Integer.MAX_VALUE;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};

    /** Quotes each place that is not confirmed to the author. */
    class Validator extends QuotedPlaces<NamesNoChild> {

        Validator(Clock clock) {
            super(clock, NamesNoChild::max, Validator::unconfirmed);
        }

        private static List<Place> unconfirmed(String typed, LocalDate today) {
            return IdentifyingText.find(typed, today).stream()
                    .filter(place -> place.kind().isWeak() && !NoChildConfirmation.covers(place.kind()))
                    .toList();
        }
    }
}
