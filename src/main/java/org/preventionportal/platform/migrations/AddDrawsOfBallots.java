package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Stores a random number with each blank ballot, so that ballots can be given out at random. */
@Component
class AddDrawsOfBallots implements Migration {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DRAW = "draw";

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String description() {
        return "Adds random numbers to blank ballots of surveys.";
    }

    /** Ballots that an earlier release prepares or frees have none, and nobody would get them. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(
                database,
                "ballots",
                and(eq("state", "BLANK"), exists(DRAW, false)),
                ballot -> ballot.append(DRAW, RANDOM.nextLong()));
    }
}
