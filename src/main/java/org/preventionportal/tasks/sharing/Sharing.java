package org.preventionportal.tasks.sharing;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;

/**
 * Says who in the requesting organisation sees a task, besides its leads.
 *
 * @param colleagues who sees it if the visibility is {@link Visibility#NAMED_COLLEAGUES}; empty otherwise
 */
public record Sharing(Visibility visibility, List<PersonId> colleagues) {

    public static final Sharing WITH_ORGANISATION = new Sharing(Visibility.ORGANISATION, List.of());
    public static final Sharing WITH_NOBODY = new Sharing(Visibility.AUTHOR, List.of());

    public Sharing with(PersonId colleague) {
        return new Sharing(
                Visibility.NAMED_COLLEAGUES,
                Stream.concat(colleagues.stream(), Stream.of(colleague)).toList());
    }

    /**
     * Whether a member sees the request of an author of their organisation. The condition of every query has the same
     * rule.
     */
    public boolean shows(PartnerId partner, PersonId author, Caller caller) {
        return caller.partners().contains(partner)
                && (author.equals(caller.id())
                        || visibility == Visibility.ORGANISATION
                        || colleagues.contains(caller.id())
                        || caller.leads(partner));
    }
}
