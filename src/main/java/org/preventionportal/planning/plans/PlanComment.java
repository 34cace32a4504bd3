package org.preventionportal.planning.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores what an officer or programme manager says about a plan.
 *
 * @param pendingNotification true if the creator of the plan has not had the email about it yet; otherwise null
 */
@Document("quarterPlanComments")
record PlanComment(
        @Id String id,
        QuarterPlanId plan,
        String text,
        PersonId author,
        Instant createdAt,
        @Nullable String fingerprint,
        @Nullable Boolean pendingNotification)
        implements Keyed {

    static final String PREFIX = "plc_";
}
