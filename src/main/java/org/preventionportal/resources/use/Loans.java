package org.preventionportal.resources.use;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.resources.ResourceReading;
import org.preventionportal.tasks.Library;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.stereotype.Component;

/** Tells tasks whether an organisation can see what is to meet its need. */
@Component
class Loans implements Library {

    private final ResourceReading reading;

    Loans(ResourceReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean isOpenTo(PartnerId partner, ResourceId resource, Caller caller) {
        return reading.isOpenTo(partner, resource, caller);
    }
}
