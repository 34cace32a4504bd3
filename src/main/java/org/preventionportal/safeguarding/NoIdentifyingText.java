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
    class Validator extends QuotedPlaces<NoIdentifyingText> {

        Validator(Clock clock) {
            super(clock, NoIdentifyingText::max, Validator::strong);
        }

        private static List<Place> strong(String typed, LocalDate today) {
            return IdentifyingText.find(typed, today).stream()
                    .filter(place -> !place.kind().isWeak())
                    .toList();
        }
    }
}
