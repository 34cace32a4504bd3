package org.preventionportal.tasks.progress;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.ErrorCoded;

/** Requires an explanation in words if the coded reason of an input is OTHER. */
@Constraint(validatedBy = Explained.Validator.class)
@ErrorCoded(ErrorCode.REQUIRED)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Explained {

    String message() default "Explain the other reason.";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};

    /** An input with a coded reason and an optional explanation. */
    interface Reasoned {

        @Nullable
        Enum<?> reason();

        @Nullable
        String explanation();
    }

    /** Reports the missing explanation at its own field. */
    class Validator implements ConstraintValidator<Explained, Reasoned> {

        @Override
        public boolean isValid(Reasoned input, ConstraintValidatorContext context) {
            String words = input.explanation();
            Enum<?> reason = input.reason();
            if (reason == null || !reason.name().equals("OTHER") || (words != null && !words.isBlank())) {
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
