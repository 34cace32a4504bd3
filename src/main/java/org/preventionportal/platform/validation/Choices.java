package org.preventionportal.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.ErrorCoded;

/** Limits a list of coded values to as many as their enum has. A longer list repeats some. */
@Constraint(validatedBy = ChoicesValidator.class)
@ErrorCoded(ErrorCode.TOO_LONG)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Choices {

    String message() default "Choose each of them once.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
