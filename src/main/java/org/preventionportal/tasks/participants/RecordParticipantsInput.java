package org.preventionportal.tasks.participants;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.TaskId;

/** @param noticeGiven whether the people know what their address is kept for, and that they can opt out */
record RecordParticipantsInput(
        TaskId taskId,

        @AssertTrue(message = "Tell the people first what their address is kept for, and that they can opt out.")
        boolean noticeGiven,

        @NotEmpty @Size(max = 250) List<@Valid Entry> participants) {

    /** Names a participant by address. */
    record Entry(
            @NotBlank @Email(regexp = EmailAddresses.WITH_DOMAIN) @Size(max = 254)
            String email,

            PartnerKind organisationKind) {

        String address() {
            return EmailAddresses.plain(email);
        }
    }
}
