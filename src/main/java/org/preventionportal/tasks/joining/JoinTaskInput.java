package org.preventionportal.tasks.joining;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.FreeText;
import org.preventionportal.platform.WrongDoor;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Reach;

/**
 * An organisation's own words for a task that it joins.
 *
 * @param partnerId on whose behalf; may be left out by somebody who belongs to one partner only
 */
record JoinTaskInput(
        TaskId taskId,
        @WrongDoor boolean childAtRiskNow,
        @Nullable PartnerId partnerId,
        @NotBlank @FreeText(max = 120) String title,
        @NotBlank @FreeText(max = 4000) String description,
        @NotNull @Valid Reach reach) {

    CoBeneficiary toOrganisation(Partner partner, Caller caller, Instant at) {
        return new CoBeneficiary(
                partner.id(), partner.kind(), caller.id(), at, title.strip(), description.strip(), reach, null);
    }
}
