package org.preventionportal.rights;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;

/** @param deletedPersonId null if there was only an address */
record ErasePersonPayload(@Nullable PersonId deletedPersonId) implements Payload {

    @Override
    public @Nullable Id changed() {
        return deletedPersonId;
    }
}
