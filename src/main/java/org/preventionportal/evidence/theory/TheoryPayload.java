package org.preventionportal.evidence.theory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record TheoryPayload(TheoryOfChange theoryOfChange, List<UserError> userErrors) implements Payload {

    TheoryPayload(TheoryOfChange theoryOfChange) {
        this(theoryOfChange, List.of());
    }

    /** There is only one. */
    @Override
    public @Nullable Id changed() {
        return null;
    }
}
