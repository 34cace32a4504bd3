package org.preventionportal.tasks.participants;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.preventionportal.access.EmailAddresses;

/** @param email of somebody who does not want to be asked */
record OptOutParticipantInput(
        @NotBlank @Email @Size(max = 254) String email) {

    String address() {
        return EmailAddresses.plain(email);
    }
}
