package org.preventionportal.tasks.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.stereotype.Component;

/** Resolves the partner that a member represents, and refuses suspended partners. */
@Component
public class PartnerMembership {

    private final PartnerRegister partners;

    PartnerMembership(PartnerRegister partners) {
        this.partners = partners;
    }

    /** The partner that the caller represents: the named one, or their only one. */
    public Partner asking(@Nullable PartnerId named, Caller caller) {
        if (named == null && caller.partners().size() != 1) {
            throw new Refusal(UserError.input(
                    "partnerId",
                    ErrorCode.REQUIRED,
                    caller.partners().isEmpty()
                            ? "You do not belong to a partner organisation yet. Ask its lead to invite you."
                            : "You belong to several partners. Choose one of them."));
        }
        return active(named == null ? caller.partners().iterator().next() : named, caller);
    }

    /** Whether {@link #active} would let the caller act. */
    public boolean mayAct(@Nullable PartnerId id, Caller caller) {
        return id != null
                && caller.partners().contains(id)
                && partners.find(id, caller)
                        .filter(partner -> !partner.isSuspended())
                        .isPresent();
    }

    /** Those of the partners for which {@link #active} would let the caller act, by one command. */
    public Set<PartnerId> activeAmong(Collection<PartnerId> some, Caller caller) {
        Set<PartnerId> own = some.stream().filter(caller.partners()::contains).collect(Collectors.toSet());
        return own.isEmpty()
                ? Set.of()
                : partners.find(own, caller).values().stream()
                        .filter(partner -> !partner.isSuspended())
                        .map(Partner::id)
                        .collect(Collectors.toSet());
    }

    public Partner active(@Nullable PartnerId id, Caller caller) {
        if (id == null || !caller.partners().contains(id)) {
            throw Refusal.notFound("partnerId", "partner");
        }
        Partner partner = partners.find(id, caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        if (partner.isSuspended()) {
            throw new Refusal(UserError.general(
                    ErrorCode.PARTNER_SUSPENDED,
                    "Your organisation is suspended. You can read your requests but not send or change any."));
        }
        return partner;
    }
}
