package org.preventionportal.bench.scale;

import java.util.List;
import java.util.Map;
import org.preventionportal.bench.scale.RecordedCosts.Cost;
import org.preventionportal.bench.scale.StoredSizes.Measured;
import org.preventionportal.bench.scale.Waiting.Arrivals;

/** Reckons the machines that a load needs. */
final class Needs {

    /** Up to which share cores are used at the busiest: above it, waiting grows fast. */
    static final double MAX_BUSY = 0.6;

    /** What compression leaves, and room for growth. */
    static final double COMPRESSED = 0.5;

    static final double ROOM = 2;

    private static final double GB = 1e9;
    private static final int MEMBERS = 3;
    private static final int SHARD_DISK = 800;
    private static final double RECENT = 0.11; // the last of ten years, and what waits

    private final PlannedLoad load;
    private final Map<StoredKind, Measured> sizes;
    private final Cost list;
    private final Cost answer;

    Needs(PlannedLoad load, Map<StoredKind, Measured> sizes, Cost list, Cost answer) {
        this.load = load;
        this.sizes = sizes;
        this.list = list;
        this.answer = answer;
    }

    PlannedLoad load() {
        return load;
    }

    /** In GB, before compression, on one member. */
    double stored(StoredKind kind) {
        return measured(kind).all() * kind.documents(load) / GB;
    }

    double stored() {
        return sizes.keySet().stream().mapToDouble(this::stored).sum();
    }

    /** What is read all day, in GB: the tasks of the last year, and what waits. */
    double recent() {
        return measured(StoredKind.TASK).all() * load.tasks() * RECENT / GB;
    }

    private Measured measured(StoredKind kind) {
        Measured measured = sizes.get(kind);
        if (measured == null) {
            throw new IllegalStateException("Not measured: " + kind.title());
        }
        return measured;
    }

    /** Of all requests in the busiest second. */
    Cost perSecond() {
        return list.times(load.lists()).and(answer.times(load.answers()));
    }

    Arrivals[] arrivals() {
        return new Arrivals[] {new Arrivals(load.lists(), list.cpu()), new Arrivals(load.answers(), answer.cpu())};
    }

    int coresOfANode() {
        return isOneDatabase() ? 2 : 8;
    }

    /** One node more than the busiest second needs. */
    int nodes() {
        return (int) Math.ceil(perSecond().cpu() / 1000 / MAX_BUSY / coresOfANode()) + 1;
    }

    /** Whether one replica set holds everything. */
    private boolean isOneDatabase() {
        return load == PlannedLoad.ONE_COUNTRY;
    }

    /** Ballots and participations have a shard each, because neither can be divided. */
    int shards() {
        double divided = stored() - stored(StoredKind.BALLOT) - stored(StoredKind.PARTICIPATION);
        return isOneDatabase() ? 1 : 2 + (int) Math.ceil(disk(divided) / SHARD_DISK);
    }

    private static double disk(double stored) {
        return stored * COMPRESSED * ROOM;
    }

    List<Machine> machines() {
        var portal = new Machine("portal", nodes(), coresOfANode(), coresOfANode(), 0);
        return isOneDatabase()
                ? List.of(
                        new Machine("MongoDB: one replica set", MEMBERS, 4, 8, tens(disk(stored()))),
                        portal,
                        new Machine("Keycloak", 2, 2, 2, 0),
                        new Machine("PostgreSQL of Keycloak", 2, 2, 4, 20))
                : List.of(
                        new Machine("MongoDB: %d shards".formatted(shards()), MEMBERS * shards(), 8, 32, SHARD_DISK),
                        new Machine("MongoDB: configuration servers", MEMBERS, 2, 4, 20),
                        new Machine("MongoDB: routers", MEMBERS, 4, 4, 0),
                        portal,
                        new Machine("Keycloak", MEMBERS, 4, 4, 0),
                        new Machine("PostgreSQL of Keycloak", 2, 4, 8, 100));
    }

    private static int tens(double number) {
        return (int) Math.ceil(number / 10) * 10;
    }

    /** In cores of the primaries. */
    int databaseCores() {
        return isOneDatabase() ? 4 : 8 * shards();
    }
}
