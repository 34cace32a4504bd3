package org.preventionportal.safeguarding;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.ErrorCoded;

/**
 * Requires that a text has a limited length, only characters that can be seen, and is about nobody: it identifies no
 * child and names no adult. Unlike {@link FreeText}, nobody can confirm a weak match away.
 */
@Size(message = "Use at most {max} characters.")
@OnlySeenCharacters
@ErrorCoded(ErrorCode.IDENTIFYING_TEXT)
@Constraint(validatedBy = ImpersonalText.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ImpersonalText {

    @OverridesAttribute(constraint = Size.class, name = "max")
    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Quotes each place to the author. */
    class Validator extends QuotedPlaces<ImpersonalText> {

        Validator(Clock clock) {
            super(clock, ImpersonalText::max, IdentifyingText::findAnyPerson);
        }
    }
}
