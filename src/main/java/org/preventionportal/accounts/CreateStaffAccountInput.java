package org.preventionportal.accounts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PersonName;
import org.preventionportal.access.Region;
import org.preventionportal.platform.validation.Choices;

record CreateStaffAccountInput(
        @NotBlank @Email(regexp = EmailAddresses.WITH_DOMAIN) @Size(max = 254)
        String email,

        @PersonName String firstName,
        @PersonName String lastName,

        @NotEmpty(message = "Choose at least one role.") @Choices
        List<StaffRole> roles,

        @Choices List<Region> regions) {}
