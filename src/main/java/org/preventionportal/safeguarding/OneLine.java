package org.preventionportal.safeguarding;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Requires that a title or a name has no line break, because it becomes the subject of an email or a row of a list. */
@Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "Write this on one line.")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};
}
