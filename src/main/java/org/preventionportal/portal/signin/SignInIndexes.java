package org.preventionportal.portal.signin;

import java.time.Duration;
import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of sessions and tokens, each with the query that it serves. */
@Component
class SignInIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on("sessions", "expireAt", "{'expireAt': 1}", "Lets MongoDB delete expired sessions.")
                        .expiringAfter(Duration.ZERO),
                Index.on(
                                "sign_ins",
                                "expiresAt",
                                "{'expiresAt': 1}",
                                "Lets MongoDB delete the tokens of people who have not come back.")
                        .expiringAfter(Duration.ofHours(10)));
    }
}
