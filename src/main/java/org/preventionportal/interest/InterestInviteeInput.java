package org.preventionportal.interest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PersonName;

/** Holds the name and address of a person. Only Keycloak stores them. */
record InterestInviteeInput(
        @PersonName String firstName,
        @PersonName String lastName,

        @NotBlank @Email(regexp = EmailAddresses.WITH_DOMAIN) @Size(max = 254)
        String email) {}
