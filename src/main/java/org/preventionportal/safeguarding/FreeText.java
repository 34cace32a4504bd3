package org.preventionportal.safeguarding;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires that a text which is typed and stored has a limited length, only characters that can be seen, and identifies
 * no child. Every such input carries it.
 */
@Size(message = "Use at most {max} characters.")
@OnlySeenCharacters
@NoIdentifyingText
@NamesNoChild
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {

    @OverridesAttribute(constraint = Size.class, name = "max")
    @OverridesAttribute(constraint = NoIdentifyingText.class, name = "max")
    @OverridesAttribute(constraint = NamesNoChild.class, name = "max")
    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};
}
