package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

record UpdatePartnerInput(
        PartnerId partnerId,
        long version,
        @NotBlank @OneLine @FreeText(max = 200) String name,
        PartnerKind kind,
        Region region) {}
