package org.preventionportal.partners;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;

record RecordRelationshipInput(
        PartnerId partnerId, long version, @Nullable @Valid Champion champion, BuyIn buyIn, Agreement agreement) {}
