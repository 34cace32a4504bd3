package org.preventionportal.resources;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Requires an https address of at most 500 characters without a user name or password. */
@Constraint(validatedBy = WebLink.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebLink {

    String message() default "Enter the full address, beginning with https://, of at most 500 characters.";

    Class<?>[] groups() default {};

    Class<? extends jakarta.validation.Payload>[] payload() default {};

    /** Checks an address with a URI parser. */
    class Validator implements ConstraintValidator<WebLink, String> {

        private static final int MAX_LENGTH = 500;

        @Override
        public boolean isValid(@Nullable String link, ConstraintValidatorContext context) {
            if (link == null || link.isBlank()) {
                return true;
            }
            try {
                var uri = new URI(link.strip());
                return link.length() <= MAX_LENGTH
                        && "https".equals(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getUserInfo() == null;
            } catch (URISyntaxException broken) {
                return false;
            }
        }
    }
}
