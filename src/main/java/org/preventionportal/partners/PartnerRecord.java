package org.preventionportal.partners;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;

/**
 * Holds a partner and its relationship as one row of a spreadsheet.
 *
 * @param reason why the partner is suspended; null if it is not
 */
public record PartnerRecord(
        PartnerId id,
        String name,
        PartnerKind kind,
        Region region,
        boolean suspended,
        @Nullable String reason,
        @Nullable String champion,
        @Nullable String championJobTitle,
        BuyIn buyIn,
        Agreement agreement,
        @Nullable PersonId officer) {

    static PartnerRecord of(Partner partner, Relationship relationship) {
        Champion champion = relationship.champion();
        return new PartnerRecord(
                partner.id(),
                partner.name(),
                partner.kind(),
                partner.region(),
                partner.isSuspended(),
                partner.isSuspended() ? partner.history().getLast().reason() : null,
                champion == null ? null : champion.name(),
                champion == null ? null : champion.jobTitle(),
                relationship.buyIn(),
                relationship.agreement(),
                relationship.officer());
    }
}
