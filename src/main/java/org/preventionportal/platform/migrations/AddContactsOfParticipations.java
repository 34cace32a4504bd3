package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import org.preventionportal.platform.graphql.Ids;
import org.springframework.stereotype.Component;

/** Stores a hash of the address with each invitation to a survey, so that the gap holds for earlier emails, too. */
@Component
class AddContactsOfParticipations implements Migration {

    private static final String CONTACT = "contact";

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String description() {
        return "Adds hashes of addresses to invitations of surveys.";
    }

    /** An earlier release reads and keeps them. */
    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(
                database,
                "participations",
                and(exists(CONTACT, false), ne("isTest", true), ne("email", "")),
                participation -> participation.append(
                        CONTACT, Ids.fingerprint("survey contact " + participation.getString("email"))));
    }
}
