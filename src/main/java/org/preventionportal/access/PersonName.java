package org.preventionportal.access;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires a name that can be put into an email to a stranger: letters with spaces, hyphens and apostrophes between
 * them. With a full stop inside, as in an address of the web, programs for email would make a link of it.
 */
@NotBlank
@Size(max = 100, message = "Use at most {max} characters.")
@Pattern(
        regexp = "\\s*+(?:" + PersonName.LETTER + "++(?:(?:\\.? |[-'’])" + PersonName.LETTER + "++)*+\\.?)?\\s*+",
        message = "Use letters, spaces, hyphens and apostrophes only.")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonName {

    /** A letter or an accent that can be seen: of some scripts, Unicode has fillers and marks that nobody sees. */
    String LETTER = "[\\p{L}\\p{M}&&[^\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0"
            + "\\x{E0100}-\\x{E01EF}]]";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};
}
