package org.preventionportal.evidence.theory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record DeleteTheoryElementPayload(TheoryOfChange theoryOfChange, String deletedElementKey, List<UserError> userErrors)
        implements Payload {

    DeleteTheoryElementPayload(TheoryOfChange theoryOfChange, String deletedElementKey) {
        this(theoryOfChange, deletedElementKey, List.of());
    }

    /** There is only one. */
    @Override
    public @Nullable Id changed() {
        return null;
    }
}
