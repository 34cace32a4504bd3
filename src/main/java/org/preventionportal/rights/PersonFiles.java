package org.preventionportal.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.springframework.stereotype.Component;

/** Collects what all parts of the service keep about a person. */
@Component
class PersonFiles {

    private static final Comparator<Item> OLDEST_FIRST =
            Comparator.comparing(PersonFiles::time, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private final List<PersonalDataSource> sources;
    private final PersonAccounts accounts;
    private final Clock clock;

    PersonFiles(List<PersonalDataSource> sources, PersonAccounts accounts, Clock clock) {
        this.sources = sources;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Looks for the account and its address together, whichever of them is given. */
    PersonFile of(DataSubject given) {
        return collect(given, false);
    }

    /** Also reads what no index leads to, which takes longer than a request may. */
    PersonFile complete(DataSubject given) {
        return collect(given, true);
    }

    private PersonFile collect(DataSubject given, boolean isComplete) {
        PersonAccount account = accounts.find(given).orElse(null);
        DataSubject subject = both(given, account);
        var topics = sources.stream()
                .flatMap(source -> items(source, subject, isComplete))
                .sorted(OLDEST_FIRST)
                .collect(Collectors.groupingBy(Item::topic, TreeMap::new, Collectors.toList()));
        return new PersonFile(subject, account, topics, isComplete, clock.instant());
    }

    /** Who is named in a record now is in its history, too. */
    private static Stream<Item> items(PersonalDataSource source, DataSubject subject, boolean isComplete) {
        Stream<Item> found = source.find(subject).stream();
        return isComplete
                ? Stream.concat(found, source.findWithoutIndex(subject).stream())
                        .distinct()
                : found;
    }

    private static @Nullable Instant time(Item item) {
        return item.occurredAt() instanceof LocalDate day
                ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                : (Instant) item.occurredAt();
    }

    private static DataSubject both(DataSubject given, @Nullable PersonAccount account) {
        return account == null ? given : new DataSubject(account.person(), account.email());
    }
}
