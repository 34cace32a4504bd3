package org.preventionportal.partners;

import jakarta.validation.Constraint;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Requires a number of an area, a freephone number or one that begins with 03. Others may cost more or be private. */
@Pattern(regexp = "\\s*|\\s*0(?:[123]|80)(?: ?[0-9]){7,9}\\s*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface LandlineNumber {

    String message() default "Enter a UK telephone number that begins with 01, 02, 03 or 080, such as 01632 960 001.";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};
}
