package org.preventionportal.safeguarding;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Requires that a text has no {@link HiddenCharacters}. */
@Constraint(validatedBy = OnlySeenCharacters.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface OnlySeenCharacters {

    String ADVICE = "Type the words again that you have pasted. "
            + "Some of their characters cannot be seen, or are only seen as a box.";

    String message() default ADVICE;

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};

    /** Looks at each character once. */
    class Validator implements ConstraintValidator<OnlySeenCharacters, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || !HiddenCharacters.areIn(text);
        }
    }
}
