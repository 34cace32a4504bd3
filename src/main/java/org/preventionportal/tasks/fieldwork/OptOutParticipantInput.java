package org.preventionportal.tasks.fieldwork;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** @param email of somebody who does not want to be asked */
record OptOutParticipantInput(
        @NotBlank @Email @Size(max = 254) String email) {

    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
