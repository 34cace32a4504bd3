package org.preventionportal.platform.ratelimits;

import java.time.Duration;
import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the index of the counts. */
@Component
class RateLimitIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(Index.on(
                        CounterCollection.NAME,
                        "expiresAt",
                        "{'expiresAt': 1}",
                        "Lets MongoDB delete counts that are over.")
                .expiringAfter(Duration.ZERO));
    }
}
