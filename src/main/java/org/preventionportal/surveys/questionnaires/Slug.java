package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Validates the key of a part of a questionnaire: lower-case letters, digits and hyphens. */
@NotNull
@Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Slug {

    String message() default "Use lower-case letters, digits and hyphens, starting with a letter, at most 40.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
