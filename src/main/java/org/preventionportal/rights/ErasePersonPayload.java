package org.preventionportal.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param deletedPersonId null if there was only an address */
record ErasePersonPayload(@Nullable PersonId deletedPersonId, List<UserError> userErrors) implements Payload {

    @Override
    public @Nullable Id changed() {
        return deletedPersonId;
    }
}
