package org.preventionportal.tasks;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;

/** @param colleagues who sees it where the visibility is {@link Visibility#NAMED_COLLEAGUES}, else nobody */
public record Sharing(Visibility visibility, List<PersonId> colleagues) {

    public static final Sharing WITH_ORGANISATION = new Sharing(Visibility.ORGANISATION, List.of());
    static final Sharing WITH_NOBODY = new Sharing(Visibility.AUTHOR, List.of());

    Sharing with(PersonId colleague) {
        return new Sharing(
                Visibility.NAMED_COLLEAGUES,
                Stream.concat(colleagues.stream(), Stream.of(colleague)).toList());
    }

    /** Whether a member sees what an author of their organisation asked for: the same rule as {@link TaskScope} has. */
    boolean shows(PartnerId partner, PersonId author, Caller caller) {
        return caller.partners().contains(partner)
                && (author.equals(caller.id())
                        || visibility == Visibility.ORGANISATION
                        || colleagues.contains(caller.id())
                        || caller.leads(partner));
    }
}
