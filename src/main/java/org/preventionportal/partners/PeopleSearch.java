package org.preventionportal.partners;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.Directory.Account;
import org.preventionportal.access.keycloak.Organisations;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.stereotype.Component;

/**
 * Searches the people whom the caller can list: officers for officers, members of partners for those who know them,
 * every account for administrators. Keycloak has the names, so only a page of them is listed.
 */
@Component
class PeopleSearch implements Searchable {

    private static final int MAX_PEOPLE = 20;

    /**
     * Accounts that all attempts of a search look at, since some are of nobody whom the caller lists. Keycloak may be
     * asked once for each: the schema adds points for it to the cost of a search.
     */
    private static final int MAX_ACCOUNTS = 40;

    /** One answer is counted and listed: Keycloak is asked once for both. */
    private final Cache<Asked, List<PersonId>> found = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(1000)
            .build();

    private final Directory directory;
    private final Organisations organisations;
    private final PartnersOfPeople partnersOfPeople;

    PeopleSearch(Directory directory, Organisations organisations, PartnersOfPeople partnersOfPeople) {
        this.directory = directory;
        this.organisations = organisations;
        this.partnersOfPeople = partnersOfPeople;
    }

    private record Asked(String text, Caller caller) {

        /** "Will" is a name, so words such as "the" are left out only where nobody has all words. */
        Stream<List<String>> attempts() {
            return Stream.of(SearchTerms.words(text), SearchText.of(text).words())
                    .filter(words -> !words.isEmpty())
                    .distinct();
        }
    }

    @Override
    public SearchKind kind() {
        return SearchKind.PERSON;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return PartnersOfPeople.isOpenTo(caller);
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return people(text, caller).stream().limit(first).toList();
    }

    @Override
    public int count(String text, Caller caller) {
        return people(text, caller).size();
    }

    /** A person who has 20 namesakes enters more of the name. */
    @Override
    public int maxCount() {
        return MAX_PEOPLE;
    }

    /** Nobody is found while Keycloak does not answer, and that is not cached; everything else is still found. */
    private List<PersonId> people(String text, Caller caller) {
        try {
            return found.get(new Asked(text, caller), this::ask);
        } catch (Refusal unavailable) {
            return List.of();
        }
    }

    private List<PersonId> ask(Asked asked) {
        Set<PersonId> lookedAt = new HashSet<>();
        return asked.attempts()
                .map(words -> among(words, asked.caller(), lookedAt)
                        .distinct()
                        .limit(MAX_PEOPLE)
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<PersonId> among(List<String> words, Caller caller, Set<PersonId> lookedAt) {
        Stream<PersonId> people = Stream.empty();
        if (caller.isDeliveryStaff()) {
            people = named(directory.officers().stream(), words);
        }
        if (caller.has(Role.ADMIN)) {
            people = Stream.concat(people, accounts(words));
        } else if (caller.isDeliveryStaff()) {
            people = Stream.concat(
                    people,
                    accounts(words)
                            .filter(person -> mayLookAt(person, lookedAt))
                            .gather(Gatherers.windowFixed(MAX_PEOPLE))
                            .flatMap(some -> known(some, caller)));
        }
        return Stream.concat(people, named(colleagues(caller), words));
    }

    /** Without signs, of which some mean something to Keycloak. An address has signs, so it finds nobody. */
    private Stream<PersonId> accounts(List<String> words) {
        return named(inOrder(directory.search(String.join(" ", words), MAX_ACCOUNTS)), words);
    }

    private static boolean mayLookAt(PersonId person, Set<PersonId> lookedAt) {
        return lookedAt.contains(person) || (lookedAt.size() < MAX_ACCOUNTS && lookedAt.add(person));
    }

    /** Those who are members of a partner whose people the caller knows. */
    private Stream<PersonId> known(List<PersonId> people, Caller caller) {
        Map<PersonId, List<Partner>> known = partnersOfPeople.known(people, caller);
        return people.stream()
                .filter(person -> !known.getOrDefault(person, List.of()).isEmpty());
    }

    private Stream<Account> colleagues(Caller caller) {
        return inOrder(caller.partners().stream()
                .filter(caller::leads)
                .flatMap(partner -> organisations.members(partner).stream())
                .map(Organisations.Member::person)
                .toList());
    }

    private Stream<Account> inOrder(List<PersonId> people) {
        Map<PersonId, Account> accounts = directory.find(people);
        return people.stream().flatMap(person -> Stream.ofNullable(accounts.get(person)));
    }

    /** Those of whose names each word is the beginning of one. */
    private static Stream<PersonId> named(Stream<Account> accounts, List<String> words) {
        return accounts.filter(account -> words.stream()
                        .allMatch(word ->
                                SearchTerms.words(account.name()).stream().anyMatch(name -> name.startsWith(word))))
                .map(Account::person);
    }
}
