package org.preventionportal.bench.database;

import org.preventionportal.development.MongoStandIn;

/** The stand-in for MongoDB in a process of its own, so that its CPU is not that of what is measured. */
public final class StandInProcess {

    private StandInProcess() {}

    /** @param arguments the port */
    public static void main(String[] arguments) {
        MongoStandIn.inMemory(Integer.parseInt(arguments[0]));
    }
}
