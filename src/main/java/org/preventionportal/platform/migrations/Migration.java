package org.preventionportal.platform.migrations;

import com.mongodb.client.MongoDatabase;

/**
 * Changes what earlier releases have stored. A migration reads and writes documents as they are, not records of today,
 * which will change again. Once released it stays as it is: write another one instead.
 */
interface Migration {

    /** Counts from 1, without gaps. */
    int number();

    /** What it does, in a sentence for the operator's log. */
    String description();

    /**
     * Whether the releases before it can still read everything and may overwrite it without harm. If so, their nodes
     * may run beside it, and an operator may go back to them without a backup.
     */
    boolean suitsEarlierReleases();

    /** May be run again after it was broken off at any point. */
    void run(MongoDatabase database);
}
