package org.preventionportal.rights;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param confirmed whether the administrator knows that erasure cannot be undone */
record ErasePersonInput(
        @NotBlank @Size(max = 254) String emailOrAccount,

        @AssertTrue(message = "Confirm that you want to erase this person for good.")
        boolean confirmed) {}
