package org.preventionportal.resources;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.Partner;
import org.preventionportal.resources.ResourceVisibility.Level;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Restricts every query for resources to what a caller or an organisation may see.
 *
 * @param isOfficer whether they see drafts, too
 * @param isStaff whether they see every published resource
 * @param partners the partners they belong to, without suspended ones
 */
record ResourceAudience(boolean isOfficer, boolean isStaff, Collection<Partner> partners) {

    ResourceAudience {
        partners = partners.stream().filter(partner -> !partner.isSuspended()).toList();
    }

    static ResourceAudience of(Caller caller, Collection<Partner> partners) {
        return new ResourceAudience(caller.isDeliveryStaff(), caller.isStaff(), partners);
    }

    /** Returns what an organisation may see, independently of the caller. */
    static ResourceAudience of(Partner partner) {
        return new ResourceAudience(false, false, List.of(partner));
    }

    /** Matches visible resources that are or were published. */
    Criteria open() {
        return new Criteria()
                .orOperator(open("publication.published.material.content.visibility"), open("withdrawal.visibility"));
    }

    /** Matches visible published resources. */
    Criteria published() {
        return open("publication.published.material.content.visibility");
    }

    /** Matches all visible resources, for officers including drafts. */
    Criteria all() {
        return isOfficer ? new Criteria() : open();
    }

    /** Applies the same rule to a visibility in memory. */
    boolean admits(ResourceVisibility visibility) {
        return switch (visibility.level()) {
            case PUBLIC -> true;
            case ALL_PARTNERS -> isStaff || !partners.isEmpty();
            case NAMED ->
                isStaff
                        || partners.stream()
                                .anyMatch(partner -> visibility.partnerIds().contains(partner.id())
                                        || visibility.kinds().contains(partner.kind()));
            case STAFF -> isStaff;
        };
    }

    private Criteria open(String visibility) {
        var levels = EnumSet.of(Level.PUBLIC);
        if (isStaff) {
            levels = EnumSet.allOf(Level.class);
        } else if (!partners.isEmpty()) {
            levels.add(Level.ALL_PARTNERS);
        }
        var open = Criteria.where(visibility + ".level").in(levels);
        var named = Criteria.where(visibility + ".level")
                .is(Level.NAMED)
                .orOperator(
                        Criteria.where(visibility + ".partnerIds")
                                .in(partners.stream()
                                        .map(partner -> partner.id().value())
                                        .toList()),
                        Criteria.where(visibility + ".kinds")
                                .in(partners.stream().map(Partner::kind).toList()));
        return partners.isEmpty() ? open : new Criteria().orOperator(open, named);
    }
}
