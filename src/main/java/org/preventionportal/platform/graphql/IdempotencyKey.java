package org.preventionportal.platform.graphql;

import jakarta.validation.Constraint;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires a client-made key under which a creation happens once, however often it is sent: 8 to 100 printable ASCII
 * characters.
 */
@Pattern(regexp = "[!-~]{8,100}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotencyKey {

    String message() default "Make a new key for each new thing, such as a UUID: 8 to 100 characters without spaces.";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};
}
