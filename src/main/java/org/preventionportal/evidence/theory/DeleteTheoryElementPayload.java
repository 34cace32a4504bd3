package org.preventionportal.evidence.theory;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;

record DeleteTheoryElementPayload(TheoryOfChange theoryOfChange, String deletedElementKey) implements Payload {

    /** There is only one. */
    @Override
    public @Nullable Id changed() {
        return null;
    }
}
