package org.preventionportal.resources;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.Partner;
import org.preventionportal.resources.ResourceVisibility.Level;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Whose eyes look at the library, as a condition of every query. What is outside of it does not exist for them.
 *
 * @param isWriter whether they see what is worked on, too
 * @param isStaff whether they see all that is published
 * @param partners that they belong to, without those that are suspended
 */
record ResourceAudience(boolean isOfficer, boolean isStaff, Collection<Partner> partners) {

    ResourceAudience {
        partners = partners.stream().filter(partner -> !partner.isSuspended()).toList();
    }

    static ResourceAudience of(Caller caller, Collection<Partner> partners) {
        return new ResourceAudience(caller.isOfficer(), caller.isStaff(), partners);
    }

    /** Of an organisation, whoever asks for it. */
    static ResourceAudience of(Partner partner) {
        return new ResourceAudience(false, false, List.of(partner));
    }

    /** What is published, or was. */
    Criteria open() {
        return new Criteria().orOperator(open("published.content.visibility"), open("withdrawal.visibility"));
    }

    /** What is published. */
    Criteria published() {
        return open("published.content.visibility");
    }

    /** All that there is for them. */
    Criteria all() {
        return isOfficer ? new Criteria() : open();
    }

    /** The same for something that is at hand. */
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
