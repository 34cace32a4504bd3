package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

/** Deletes sessions and tokens that were stored without encryption. They would otherwise stay for up to ten hours. */
@Component
class DeleteReadableSessions implements Migration {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String description() {
        return "Deletes readable sessions. Everybody signs in again.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return true; // people sign in again there, too
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection("sessions").drop();
        database.getCollection("sign_ins").drop();
    }
}
