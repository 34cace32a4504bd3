package org.preventionportal.capacity;

import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record OfficerCapacityPayload(OfficerCapacity officerCapacity, List<UserError> userErrors) implements Payload {

    OfficerCapacityPayload(OfficerCapacity officerCapacity) {
        this(officerCapacity, List.of());
    }

    @Override
    public PersonId changed() {
        return officerCapacity.officer();
    }
}
