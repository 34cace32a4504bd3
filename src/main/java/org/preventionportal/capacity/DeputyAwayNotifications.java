package org.preventionportal.capacity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.NotificationSource;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.LondonTime;
import org.springframework.stereotype.Component;

/** Emails an absent officer and all programme managers, once, that the deputy is away, too. The email names nobody. */
@Component
class DeputyAwayNotifications implements NotificationSource<OfficerCapacity> {

    private final CapacityRecords records;
    private final Directory directory;
    private final Clock clock;

    DeputyAwayNotifications(CapacityRecords records, Directory directory, Clock clock) {
        this.records = records;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<OfficerCapacity> pending(int limit) {
        return records.pending(limit);
    }

    @Override
    public List<Mail> mails(OfficerCapacity deputy) {
        LocalDate today = LondonTime.today(clock);
        return deputy.absences().stream()
                .filter(Absence::isPending)
                .flatMap(away -> records.deputisedBy(deputy.officer(), away.days()).stream())
                .distinct()
                .flatMap(absent -> absent.absences().stream()
                        .filter(absence -> deputy.officer().equals(absence.deputy())
                                && !absence.isOver(today)
                                && deputy.isAbsentDuring(absence, today))
                        .flatMap(absence -> mails(absent.officer(), absence)))
                .toList();
    }

    private Stream<Mail> mails(PersonId absent, Absence absence) {
        Stream<PersonId> managers =
                directory.current(Role.PROGRAMME_MANAGER).stream().map(Directory.Account::person);
        Map<String, String> values = Map.of("days", absence.inWords(), "region", regions(absent));
        return Stream.concat(Stream.of(absent), managers)
                .distinct()
                .map(to -> new Mail(
                        "%s.deputyAway.%s".formatted(key(absent, absence), to),
                        to,
                        Template.DEPUTY_AWAY,
                        to.equals(absent) ? own(values) : values));
    }

    private String regions(PersonId officer) {
        return directory.find(officer).stream()
                .flatMap(account -> account.regions().stream())
                .map(Region::label)
                .collect(Collectors.joining(", "));
    }

    /** A hash, so that no email to somebody else has the id of the officer, who can ask for erasure. */
    private static UUID key(PersonId absent, Absence absence) {
        return UUID.nameUUIDFromBytes("%s %s %s"
                .formatted(absent, absence.startsOn(), absence.deputy())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> own(Map<String, String> values) {
        Map<String, String> own = new HashMap<>(values);
        own.put("isOwn", "true");
        return own;
    }

    @Override
    public void markNotified(OfficerCapacity deputy) {
        records.markNotified(deputy);
    }
}
