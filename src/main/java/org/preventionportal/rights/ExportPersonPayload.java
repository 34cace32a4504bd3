package org.preventionportal.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param person null if the address has no account */
record ExportPersonPayload(
        String file, String json, @Nullable PersonId person, List<UserError> userErrors) implements Payload {

    static ExportPersonPayload of(PersonFile file) {
        return new ExportPersonPayload(
                PersonFilePage.of(file), PersonFileJson.of(file), file.subject().person(), List.of());
    }

    @Override
    public @Nullable Id changed() {
        return person;
    }
}
