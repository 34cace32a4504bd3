package org.preventionportal.tasks;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.ErrorCoded;

/** An input whose coded reason, where it is OTHER, comes with words. */
@Constraint(validatedBy = Explained.Validator.class)
@ErrorCoded(ErrorCode.REQUIRED)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Explained {

    String message() default "Say in a sentence what the other reason is.";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};

    /** An ending or a pause with its reason. */
    interface Reasoned {

        Enum<?> reason();

        @Nullable
        String explanation();
    }

    /** Points at the missing words. */
    class Validator implements ConstraintValidator<Explained, Reasoned> {

        @Override
        public boolean isValid(Reasoned input, ConstraintValidatorContext context) {
            String words = input.explanation();
            if (!input.reason().name().equals("OTHER") || (words != null && !words.isBlank())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("explanation")
                    .addConstraintViolation();
            return false;
        }
    }
}
