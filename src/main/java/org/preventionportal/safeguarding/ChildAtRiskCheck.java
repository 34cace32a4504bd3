package org.preventionportal.safeguarding;

import jakarta.validation.Constraint;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.AssertFalse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.ErrorCoded;

/** No child is at risk of harm now. This is not a referral route: yes stops the request, and nothing of it is kept. */
@AssertFalse
@ReportAsSingleViolation
@ErrorCoded(ErrorCode.CHILD_AT_RISK)
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ChildAtRiskCheck {

    String message() default
            "Do not wait for this service. If a child is in immediate danger call 999."
                    + " Otherwise call 101, or your local authority's safeguarding front door, now."
                    + " Nothing that you entered here was kept.";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};
}
