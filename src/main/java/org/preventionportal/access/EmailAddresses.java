package org.preventionportal.access;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks email addresses in uploaded sheets as those in inputs, and says how addresses are compared. */
@Component
public class EmailAddresses {

    /** For {@code @Email} of new addresses: mail to a domain without a dot cannot leave the mail server. */
    public static final String WITH_DOMAIN = "(?:[^@]++@[^@.]++(?:\\.[^@.]++)++)?+";

    private final Validator validator;

    EmailAddresses(Validator validator) {
        this.validator = validator;
    }

    private record Address(
            @NotBlank @Email(regexp = WITH_DOMAIN) @Size(max = 254)
            String text) {}

    /** The address as it is stored and compared everywhere. */
    public static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with an email address. */
    public Optional<String> problem(String email) {
        return validator.validateValue(Address.class, "text", email).stream()
                .map(ConstraintViolation::getMessage)
                .findFirst();
    }
}
