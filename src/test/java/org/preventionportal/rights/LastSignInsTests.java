package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditOutcome;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Administrators see accounts that have not been used. */
@PortalTest
class LastSignInsTests {

    private static final Duration TWO_YEARS = Duration.ofDays(2 * 366);

    @Autowired
    private LastSignIns signIns;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anAccountIsUnusedAfterItsPeriodAndUsedAgainAfterASignIn() {
        signIns.recordAccounts();
        assertThat(unused()).isEmpty();

        clock.advance(TWO_YEARS);
        signIns.recordAccounts();
        assertThat(unused())
                .contains(Account.MANAGER.id().value(), Account.ADMIN.id().value());

        var manager = new Caller(Account.MANAGER.id(), Set.of(), Set.of(), Set.of(), Set.of());
        events.publishEvent(AuditEvent.refused(manager, "signIn", "LOCKED"));
        assertThat(unused()).contains(Account.MANAGER.id().value());
        events.publishEvent(AuditEvent.done(manager, "signIn", null));
        assertThat(unused())
                .contains(Account.ADMIN.id().value())
                .doesNotContain(Account.MANAGER.id().value());
    }

    @Test
    void aSignInIsRecordedWhateverElseItsEventSays() {
        var manager = new Caller(Account.MANAGER.id(), Set.of(), Set.of(), Set.of(), Set.of());
        events.publishEvent(new AuditEvent(manager, "signIn", "sid_1", AuditOutcome.DONE, List.of()));

        assertThat(database.dump("lastSignIns")).contains(Account.MANAGER.id().value());
    }

    @Test
    void theDayIsThatOfLondon() {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2027-07-01T23:30:00Z")));
        signIns.recordAccounts();
        clock.advance(TWO_YEARS);

        assertThat(signIns.unused()).isNotEmpty().extracting(LastSignIn::date).containsOnly(LocalDate.of(2027, 7, 2));
    }

    @Test
    void anAccountThatWasDeletedIsForgotten() {
        var gone = UUID.randomUUID().toString();
        mongo.insert(new Document("_id", gone).append("date", "2020-01-01"), "lastSignIns");

        signIns.recordAccounts();

        assertThat(database.dump("lastSignIns"))
                .doesNotContain(gone)
                .contains(Account.MANAGER.id().value());
    }

    private List<String> unused() {
        return signIns.unused().stream().map(last -> last.person().value()).toList();
    }
}
