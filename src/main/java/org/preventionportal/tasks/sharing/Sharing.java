package org.preventionportal.tasks.sharing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;

/**
 * Says who in the requesting organisation sees a task, besides its leads, and who must not see it, whatever their
 * roles.
 *
 * @param colleagues who sees it if the visibility is {@link Visibility#NAMED_COLLEAGUES}; empty otherwise
 * @param exclusions with those that were lifted
 */
public record Sharing(Visibility visibility, List<PersonId> colleagues, List<Exclusion> exclusions) {

    public static final Sharing WITH_ORGANISATION = new Sharing(Visibility.ORGANISATION, List.of());
    public static final Sharing WITH_NOBODY = new Sharing(Visibility.AUTHOR, List.of());

    public Sharing {
        exclusions = Objects.requireNonNullElse(exclusions, List.of()); // tasks of earlier releases have none
    }

    public Sharing(Visibility visibility, List<PersonId> colleagues) {
        this(visibility, colleagues, List.of());
    }

    public Sharing with(PersonId colleague) {
        return new Sharing(
                Visibility.NAMED_COLLEAGUES,
                Stream.concat(colleagues.stream(), Stream.of(colleague)).toList(),
                exclusions);
    }

    public Sharing withExclusions(List<Exclusion> next) {
        return new Sharing(visibility, colleagues, next);
    }

    /** Those that leads of the organisation decided. */
    public List<Exclusion> exclusionsOf(PartnerId organisation) {
        return exclusions.stream()
                .filter(exclusion -> organisation.equals(exclusion.partner()))
                .toList();
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
