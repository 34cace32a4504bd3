package org.preventionportal.tasks.sharing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.FieldChange;

/**
 * Says who in the requesting organisation sees a task, besides its leads, and who must not see it, whatever their
 * roles.
 *
 * @param colleagues who sees it if the visibility is {@link Visibility#NAMED_COLLEAGUES}; empty otherwise
 * @param exclusions with those that were lifted
 * @param exclusionChanges how many versions of the task differ from the one before in exclusions only; null for none
 */
public record Sharing(
        Visibility visibility,
        List<PersonId> colleagues,
        List<Exclusion> exclusions,
        @Nullable Integer exclusionChanges) {

    public static final Sharing WITH_ORGANISATION = new Sharing(Visibility.ORGANISATION, List.of());
    public static final Sharing WITH_NOBODY = new Sharing(Visibility.AUTHOR, List.of());

    public Sharing {
        exclusions = Objects.requireNonNullElse(exclusions, List.of()); // tasks of earlier releases have none
    }

    public Sharing(Visibility visibility, List<PersonId> colleagues) {
        this(visibility, colleagues, List.of(), null);
    }

    public Sharing with(PersonId colleague) {
        return new Sharing(
                Visibility.NAMED_COLLEAGUES,
                Stream.concat(colleagues.stream(), Stream.of(colleague)).toList(),
                exclusions,
                exclusionChanges);
    }

    public Sharing withExclusions(List<Exclusion> next) {
        return new Sharing(visibility, colleagues, next, exclusionChanges);
    }

    /** Counts a version of the task that differs from the one before in exclusions only. */
    public Sharing withExclusionChange() {
        return new Sharing(visibility, colleagues, exclusions, exclusionChangeCount() + 1);
    }

    /** Returns what the other one says of colleagues, with the exclusions of this one. */
    public Sharing sharedAs(Sharing other) {
        return new Sharing(other.visibility, other.colleagues, exclusions, exclusionChanges);
    }

    /** What the history says of sharing the task differently. */
    public List<FieldChange> changesTo(Sharing next) {
        return FieldChange.all(
                FieldChange.of("visibility", visibility, next.visibility),
                FieldChange.of("colleagues", colleagues, next.colleagues));
    }

    public int exclusionChangeCount() {
        return exclusionChanges == null ? 0 : exclusionChanges;
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
        return caller.partners().contains(partner) && (isWith(caller.id(), author) || caller.leads(partner));
    }

    /** Whether a member of the organisation sees the task, even if they do not lead it. */
    public boolean isWith(PersonId member, PersonId author) {
        return author.equals(member) || visibility == Visibility.ORGANISATION || colleagues.contains(member);
    }
}
