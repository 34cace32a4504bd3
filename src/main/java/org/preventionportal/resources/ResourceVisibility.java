package org.preventionportal.resources;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.PartnerKind;

/**
 * Who sees a resource once it is published. Staff see all that is.
 *
 * @param kinds of partners, where it is for {@link Level#NAMED} ones
 * @param partners one by one, beside those of the kinds
 */
public record ResourceVisibility(
        Level level,
        @Size(max = 11) List<PartnerKind> kinds,
        @Size(max = 250) List<PartnerId> partnerIds) {

    /** From everybody to the fewest. */
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

    @AssertTrue(message = "Name kinds of partners or partners here, and only here.")
    boolean isNamedWhereNamed() {
        return (level == Level.NAMED) != (kinds.isEmpty() && partnerIds.isEmpty());
    }
}
