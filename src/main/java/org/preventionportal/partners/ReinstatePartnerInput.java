package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.access.PartnerId;
import org.preventionportal.safeguarding.FreeText;

record ReinstatePartnerInput(
        PartnerId partnerId,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
