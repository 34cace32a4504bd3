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
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.ErrorCoded;

/** Requires that a text contains no strong match of {@link IdentifyingText}, which nobody can confirm away. */
@Constraint(validatedBy = NoIdentifyingText.Validator.class)
@ErrorCoded(ErrorCode.IDENTIFYING_TEXT)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface NoIdentifyingText {

    /** The most characters of a text that is searched, since a longer one is refused anyway. */
    int max() default Integer.MAX_VALUE;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};

    /** Quotes each place to the author. */
    class Validator implements ConstraintValidator<NoIdentifyingText, CharSequence> {

        private final Clock clock;
        private int max;

        Validator(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void initialize(NoIdentifyingText constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return QuotedPlaces.report(
                    text, max, typed -> IdentifyingText.findStrong(typed, LocalDate.now(clock)), context);
        }
    }
}
