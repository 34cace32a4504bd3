package org.preventionportal.spreadsheets;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Directory;

/** Looks up officers by user name and by address, once for a whole sheet. */
final class OfficerNames {

    private final Map<String, Directory.Account> byName;
    private final Map<PersonId, Directory.Account> byPerson;

    OfficerNames(Directory directory) {
        byPerson =
                directory.officers().stream().collect(Collectors.toMap(Directory.Account::person, Function.identity()));
        byName = byPerson.values().stream()
                .flatMap(account ->
                        Stream.of(Map.entry(account.username(), account), Map.entry(account.email(), account)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    boolean knows(String name) {
        return byName.containsKey(name.toLowerCase(Locale.ROOT));
    }

    boolean covers(String name, Region region) {
        var account = byName.get(name.toLowerCase(Locale.ROOT));
        return account != null
                && (region == Region.NATIONAL || account.regions().contains(region));
    }

    @Nullable
    PersonId person(@Nullable String name) {
        var account = name == null ? null : byName.get(name.toLowerCase(Locale.ROOT));
        return account == null ? null : account.person();
    }

    /** Null for a person who is no longer an officer. */
    @Nullable
    String username(@Nullable PersonId person) {
        var account = person == null ? null : byPerson.get(person);
        return account == null ? null : account.username();
    }
}
