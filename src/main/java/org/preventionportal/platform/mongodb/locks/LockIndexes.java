package org.preventionportal.platform.mongodb.locks;

import java.time.Duration;
import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the index of locks, with what it serves. */
@Component
class LockIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(Index.on(
                        Locks.COLLECTION,
                        "lockUntil",
                        "{'lockUntil': 1}",
                        "Lets MongoDB delete the locks of work that ended long ago.")
                .expiringAfter(Duration.ofDays(1)));
    }
}
