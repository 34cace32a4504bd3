package org.preventionportal.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.notifications.OutboxMessage.State;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;

/** Lists and counts for administrators the emails that have reached nobody. */
@Service
class UnsentEmails {

    /** A mail server that asks to try again later gets most emails within this time. */
    private static final Duration USUAL_WAIT = Duration.ofHours(1);

    /** Much older ones are to people who have left. */
    private static final Duration SHOWN_FOR = Duration.ofDays(30);

    private final Outbox outbox;
    private final Clock clock;

    /** Says of an email that has reached nobody what an administrator needs, and nothing of its reader. */
    record UnsentEmail(String template, Instant postedAt, int attemptCount, boolean isUndeliverable) {

        private static UnsentEmail of(OutboxMessage message) {
            return new UnsentEmail(
                    message.template().file(),
                    message.postedAt(),
                    message.attempts(),
                    message.state() == State.UNDELIVERABLE);
        }
    }

    UnsentEmails(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    @Admins
    public Window<UnsentEmail> page(ScrollSubrange range) {
        return outbox.unsent(ago(SHOWN_FOR), ago(USUAL_WAIT), range).map(UnsentEmail::of);
    }

    /** Null for everybody but administrators. */
    @SignedIn
    public @Nullable Integer count(Caller caller) {
        return caller.has(Role.ADMIN)
                ? outbox.countUnsent(ago(SHOWN_FOR), ago(USUAL_WAIT), KeysetPaging.MAX_COUNT)
                : null;
    }
}
