package org.preventionportal.partners;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.Organisations;
import org.preventionportal.access.keycloak.PartnerInvitations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MembershipController {

    private final Membership membership;
    private final ExpiredInvitationQueries expired;
    private final InvitationCounts counts;
    private final PartnersOfPeople partnersOfPeople;

    MembershipController(
            Membership membership,
            ExpiredInvitationQueries expired,
            InvitationCounts counts,
            PartnersOfPeople partnersOfPeople) {
        this.membership = membership;
        this.expired = expired;
        this.counts = counts;
        this.partnersOfPeople = partnersOfPeople;
    }

    @MutationMapping
    PartnerPayload invitePartnerMember(@Argument InvitePartnerMemberInput input, Caller caller) {
        return new PartnerPayload(membership.invite(input, caller));
    }

    @MutationMapping
    PartnerPayload resendPartnerInvitation(@Argument ResendPartnerInvitationInput input, Caller caller) {
        return new PartnerPayload(membership.resend(input, caller));
    }

    @MutationMapping
    PartnerPayload cancelPartnerInvitation(@Argument CancelPartnerInvitationInput input, Caller caller) {
        return new PartnerPayload(membership.cancel(input, caller));
    }

    @MutationMapping
    PartnerPayload removePartnerMember(@Argument RemovePartnerMemberInput input, Caller caller) {
        return new PartnerPayload(membership.remove(input, caller));
    }

    @SchemaMapping
    @Nullable
    List<Organisations.Member> members(Partner partner, Caller caller) {
        return membership.members(partner, caller).orElse(null);
    }

    @SchemaMapping
    @Nullable
    List<PersonId> people(Partner partner, Caller caller) {
        try {
            return membership.people(partner, caller).orElse(null);
        } catch (Directory.Unavailable _) {
            return null;
        }
    }

    @BatchMapping(typeName = "Person")
    Map<PersonId, List<Partner>> partners(List<PersonId> people) {
        return partnersOfPeople.find(people, Caller.current());
    }

    @SchemaMapping
    @Nullable
    List<PartnerInvitations.PartnerInvitation> invitations(Partner partner, Caller caller) {
        return membership.invitations(partner, caller).orElse(null);
    }

    @QueryMapping
    List<Partner> partnersWithExpiredInvitations(Caller caller) {
        return expired.list(caller);
    }

    @SchemaMapping(typeName = "Home", field = "partnersWithExpiredInvitationsCount")
    @Nullable
    Integer countWithExpiredInvitations(Caller caller) {
        return expired.count(caller);
    }

    @SchemaMapping(typeName = "Home", field = "unacceptedInvitationCount")
    @Nullable
    Integer countNotAccepted(Caller caller) {
        return counts.notAccepted(caller);
    }

    @SchemaMapping
    boolean viewerCanInvite(Partner partner, Caller caller) {
        return Membership.looksAfter(partner.id(), caller) && !partner.isSuspended();
    }
}
