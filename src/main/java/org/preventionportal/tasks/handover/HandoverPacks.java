package org.preventionportal.tasks.handover;

import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.tasks.Tasks;
import org.springframework.stereotype.Service;

/** Puts together what a new officer has to know of a partner. */
@Service
class HandoverPacks {

    private static final int MAX_TASKS = 500;

    private final PartnerRegister partners;
    private final Tasks tasks;

    HandoverPacks(PartnerRegister partners, Tasks tasks) {
        this.partners = partners;
        this.tasks = tasks;
    }

    @Officers
    public Optional<HandoverPack> of(PartnerId partner, Caller caller) {
        return partners.find(partner, caller).map(found -> HandoverPack.of(found, tasks.of(partner, MAX_TASKS)));
    }
}
