package org.preventionportal.safeguarding;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    class Validator implements ConstraintValidator<NamesNoChild, CharSequence> {

        private final Clock clock;
        private int max;

        Validator(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void initialize(NamesNoChild constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return QuotedPlaces.report(text, max, this::unconfirmed, context);
        }

        private List<Place> unconfirmed(String typed) {
            return IdentifyingText.find(typed, LocalDate.now(clock)).stream()
                    .filter(place -> place.kind().isWeak() && !NoChildConfirmation.covers(place.kind()))
                    .toList();
        }
    }
}
