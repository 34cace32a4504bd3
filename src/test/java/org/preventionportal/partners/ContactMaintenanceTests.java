package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Contacts are deleted after their period, and administrators read how many. */
@SliceTest
class ContactMaintenanceTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ContactMaintenance maintenance;

    private LocalDate today;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        today = LondonTime.today(clock);
        contact("con_old", today.minusYears(7).minusDays(1));
        contact("con_new", today.minusYears(7));
    }

    private void contact(String id, LocalDate date) {
        mongo.insert(new Contact(
                id,
                Given.NORTH,
                date,
                Contact.Channel.CALL,
                "Talked",
                null,
                Account.MANAGER.id(),
                clock.instant(),
                id));
    }

    @Test
    void contactsAreDeletedAfterTheirPeriodAndCountedOnce() {
        maintenance.purge();
        maintenance.purge();

        assertThat(mongo.findAll(Contact.class)).extracting(Contact::id).containsExactly("con_new");
        assertThat(runs())
                .extracting(Run::data, Run::removedCount, Run::retention)
                .containsExactly(tuple("CONTACTS", 1, "P7Y"));
    }

    @Test
    void contactsAreDeletedByTheDayInLondon() {
        var afterMidnight = clock.instant()
                .atZone(LondonTime.ZONE)
                .plusYears(1)
                .withMonth(7)
                .truncatedTo(ChronoUnit.DAYS)
                .plusMinutes(30);
        clock.advance(Duration.between(clock.instant(), afterMidnight.toInstant()));
        LocalDate last = LondonTime.today(clock).minusYears(7);
        contact("con_before", last.minusDays(1));
        contact("con_last", last);

        maintenance.purge();

        assertThat(mongo.findAll(Contact.class)).extracting(Contact::id).containsExactly("con_last");
    }

    private record Run(String data, int removedCount, String retention) {}

    private List<Run> runs() {
        return portal.readAll(Account.ADMIN, "rights/retentionRuns", Map.of(), "retentionRuns", Run.class);
    }
}
