package org.preventionportal.capacity;

import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Payload;

record OfficerCapacityPayload(OfficerCapacity officerCapacity) implements Payload {

    @Override
    public PersonId changed() {
        return officerCapacity.officer();
    }
}
