package org.preventionportal.tasks;

import java.util.List;
import org.preventionportal.access.PersonId;

/** @param colleagues who sees it where the visibility is {@link Visibility#NAMED_COLLEAGUES}, else nobody */
public record Sharing(Visibility visibility, List<PersonId> colleagues) {

    static final Sharing WITH_ORGANISATION = new Sharing(Visibility.ORGANISATION, List.of());
    static final Sharing WITH_NOBODY = new Sharing(Visibility.AUTHOR, List.of());
}
