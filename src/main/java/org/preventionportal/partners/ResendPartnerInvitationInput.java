package org.preventionportal.partners;

import jakarta.validation.constraints.Size;
import org.preventionportal.access.PartnerId;

record ResendPartnerInvitationInput(
        PartnerId partnerId, @Size(max = 100) String invitationKey) {}
