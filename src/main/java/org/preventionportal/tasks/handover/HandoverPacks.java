package org.preventionportal.tasks.handover;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.lists.TasksOfPartner;
import org.springframework.stereotype.Service;

/** Builds the handover pack of a partner from its newest tasks. */
@Service
class HandoverPacks {

    private static final int MAX_TASKS = 500;

    private final TasksOfPartner tasks;

    HandoverPacks(TasksOfPartner tasks) {
        this.tasks = tasks;
    }

    /** The partner's pack for officers and programme managers; null for everybody else. */
    @SignedIn
    public @Nullable HandoverPack of(Partner partner, Caller caller) {
        return caller.isDeliveryStaff() ? HandoverPack.of(tasks.newest(partner.id(), MAX_TASKS, caller)) : null;
    }
}
