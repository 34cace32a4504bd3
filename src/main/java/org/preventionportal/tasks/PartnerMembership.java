package org.preventionportal.tasks;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.stereotype.Component;

/** For which organisation somebody acts: one that they belong to, and nothing while it is suspended. */
@Component
public class PartnerMembership {

    private final PartnerRegister partners;

    PartnerMembership(PartnerRegister partners) {
        this.partners = partners;
    }

    /** The partner on whose behalf the caller asks: the one named, or else their only one. */
    public Partner asking(@Nullable PartnerId named, Caller caller) {
        if (named == null && caller.partners().size() != 1) {
            throw new Refusal(UserError.input(
                    "partnerId",
                    ErrorCode.REQUIRED,
                    caller.partners().isEmpty()
                            ? "You do not belong to a partner organisation yet. Ask its lead to invite you."
                            : "You belong to several partners. Say for which of them you ask."));
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

    public Partner active(@Nullable PartnerId id, Caller caller) {
        if (id == null || !caller.partners().contains(id)) {
            throw Refusal.notFound("partnerId", "partner");
        }
        Partner partner = partners.find(id, caller).orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
        if (partner.isSuspended()) {
            throw new Refusal(UserError.general(
                    ErrorCode.PARTNER_SUSPENDED,
                    "Your organisation is suspended: you can read your requests, but not make or change any."));
        }
        return partner;
    }
}
