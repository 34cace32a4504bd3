package org.preventionportal.surveys.participation;

import org.springframework.context.ApplicationListener;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveEvent;
import org.springframework.data.mongodb.core.mapping.event.MongoMappingEvent;

/** Throws before or after a write: so between an email in the outbox and the note that it is there, too. */
final class WriteCrash implements ApplicationListener<MongoMappingEvent<?>> {

    private int writesLeft = Integer.MAX_VALUE;

    void after(int writes) {
        writesLeft = writes;
    }

    void never() {
        writesLeft = Integer.MAX_VALUE;
    }

    @Override
    public void onApplicationEvent(MongoMappingEvent<?> event) {
        boolean isWrite = event instanceof BeforeSaveEvent<?> || event instanceof AfterSaveEvent<?>;
        if (isWrite && writesLeft-- == 0) {
            throw new IllegalStateException("killed");
        }
    }
}
