package org.preventionportal.rights;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;

/** @param person null if the address has no account */
record ExportPersonPayload(
        String file, String json, @Nullable PersonId person) implements Payload {

    static ExportPersonPayload of(PersonFile file) {
        return new ExportPersonPayload(
                PersonFilePage.of(file), PersonFileJson.of(file), file.subject().person());
    }

    @Override
    public @Nullable Id changed() {
        return person;
    }
}
