package org.preventionportal.partners;

import jakarta.validation.Valid;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.springframework.graphql.data.ArgumentValue;

/** @param officerId who looks after the partner; left out, the officer stays the same or else becomes the caller */
record RecordRelationshipInput(
        PartnerId partnerId,
        long version,
        ArgumentValue<@Valid Champion> champion,
        BuyIn buyIn,
        Agreement agreement,
        ArgumentValue<PersonId> officerId) {}
