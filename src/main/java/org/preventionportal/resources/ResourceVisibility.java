package org.preventionportal.resources;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.validation.Choices;

/**
 * Defines who may see a resource once it is published. Staff see every published resource.
 *
 * @param kinds kinds of partner, for {@link Level#NAMED} only
 * @param partnerIds single partners, in addition to those of the kinds
 */
public record ResourceVisibility(
        Level level,
        @Choices List<PartnerKind> kinds,
        @Size(max = 250) List<PartnerId> partnerIds) {

    /** Lists the levels, from everybody to staff only. */
    public enum Level {
        PUBLIC,
        ALL_PARTNERS,
        NAMED,
        STAFF
    }

    public ResourceVisibility {
        kinds = kinds == null ? List.of() : kinds.stream().distinct().sorted().toList();
        partnerIds =
                partnerIds == null ? List.of() : partnerIds.stream().distinct().toList();
    }

    /** Whether somebody who could see a resource with the other visibility cannot see it with this one. */
    boolean excludesSomeOf(ResourceVisibility other) {
        return level.compareTo(other.level) > 0
                || (level == other.level
                        && !(kinds.containsAll(other.kinds) && partnerIds.containsAll(other.partnerIds)));
    }

    @AssertTrue(message = "For named partners, select at least one kind or partner. For other levels, select none.")
    boolean isNamedWhereNamed() {
        return (level == Level.NAMED) != (kinds.isEmpty() && partnerIds.isEmpty());
    }
}
