package org.preventionportal.evidence.theory;

import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;

/** @param element the element that was created; null after another change */
record TheoryPayload(
        TheoryOfChange theoryOfChange, @Nullable TheoryElement element) implements Payload {

    static TheoryPayload created(TheoryOfChange theory) {
        return new TheoryPayload(theory, theory.elements().getLast());
    }

    /** There is only one. */
    @Override
    public @Nullable Id changed() {
        return null;
    }
}
