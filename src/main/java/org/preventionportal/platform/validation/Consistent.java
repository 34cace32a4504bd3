package org.preventionportal.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;

/** Requires that the rules of an input hold. */
@Constraint(validatedBy = Consistent.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Consistent {

    String message() default "Some of the answers do not fit together.";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};

    /** Hands the errors of the rules on with the violation, since they can be of several fields. */
    class Validator implements ConstraintValidator<Consistent, ConsistentInput> {

        private final Clock clock;

        Validator(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable ConsistentInput input, ConstraintValidatorContext context) {
            try {
                if (input != null) {
                    input.requireConsistent(LondonTime.today(clock));
                }
                return true;
            } catch (Refusal refusal) {
                context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(refusal);
                return false;
            }
        }
    }
}
