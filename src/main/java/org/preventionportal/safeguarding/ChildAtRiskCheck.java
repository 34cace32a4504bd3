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

/** Requires that no child is at risk of harm now. A yes stops the request, and nothing of it is stored. */
@AssertFalse
@ReportAsSingleViolation
@ErrorCoded(ErrorCode.CHILD_AT_RISK)
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ChildAtRiskCheck {

    String message() default
            "Do not use this service to report a child at risk of harm. If a child is in immediate danger, call 999."
                    + " Otherwise call 101 or children's services at your council now."
                    + " Nothing that you entered was stored.";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};
}
