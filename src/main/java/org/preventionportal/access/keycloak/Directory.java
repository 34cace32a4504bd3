package org.preventionportal.access.keycloak;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads people from Keycloak for the service's own work, such as finding the recipients of a mail. It does not check
 * who asks: queries of callers go through {@link People}. Results are cached for minutes only.
 */
@Component
public class Directory {

    private static final Logger log = LoggerFactory.getLogger(Directory.class);

    private final AccountCache accounts;
    private final Callers callers;
    private final KeycloakOutage outage;
    private final UsersResource users;
    private final OrganizationsMembersResource memberships;

    Directory(
            AccountCache accounts,
            Callers callers,
            KeycloakOutage outage,
            UsersResource users,
            OrganizationsMembersResource memberships) {
        this.accounts = accounts;
        this.callers = callers;
        this.outage = outage;
        this.users = users;
        this.memberships = memberships;
    }

    /** A person who can sign in. */
    public record Account(PersonId person, String username, String name, String email, List<Region> regions) {

        /** Empty for a person who may not sign in. */
        static Optional<Account> of(UserRepresentation user) {
            if (Boolean.FALSE.equals(user.isEnabled())) {
                return Optional.empty();
            }
            Map<String, List<String>> attributes =
                    Optional.ofNullable(user.getAttributes()).orElse(Map.of());
            return Optional.of(new Account(
                    new PersonId(user.getId()),
                    user.getUsername(),
                    FullName.of(user.getFirstName(), user.getLastName()),
                    Optional.ofNullable(user.getEmail()).orElse(""),
                    Region.named(attributes.getOrDefault("regions", List.of()))));
        }

        /** @param account null for an officer without an account, such as one that was deleted */
        public static String officerName(@Nullable Account account) {
            return account == null ? "Officer without a name" : account.name();
        }

        boolean hasAddress() {
            return !email.isEmpty();
        }

        /** Whether the officer may deliver tasks of the region. */
        public boolean covers(Region region) {
            return region.isCoveredBy(regions);
        }
    }

    /** Thrown if Keycloak does not answer. Trying again later may help. */
    public static class Unavailable extends Refusal {

        Unavailable() {
            super(UserError.general(
                    ErrorCode.UNAVAILABLE, "The account service does not answer. Try again in a minute."));
        }
    }

    /** Whether Keycloak failed to answer a moment ago, so that somebody without a name need not have left. */
    public boolean mayMissPeople() {
        return outage.isNoticed();
    }

    /** Empty for a person who has left or may not sign in. */
    public Optional<Account> find(PersonId person) {
        return Optional.ofNullable(find(List.of(person)).get(person));
    }

    /** Asks Keycloak once for all. Has no entry for a person who has left or may not sign in. */
    public Map<PersonId, Account> find(Collection<PersonId> people) {
        return accounts.find(people);
    }

    /** As {@link #find(Collection)}, without those who are not in memory while Keycloak does not answer. */
    public Map<PersonId, Account> findKnown(Collection<PersonId> people) {
        return accounts.findKnown(people);
    }

    /**
     * People for whom each word of the text is the beginning of a name, user name or address, also those who may not
     * sign in any more.
     *
     * @param most how many are returned at most
     */
    public List<PersonId> search(String text, int most) {
        return accounts.search(text, most);
    }

    /** While Keycloak does not answer, as it said up to ten minutes ago. */
    public List<Account> officers() {
        return accounts.holders(Role.OFFICER);
    }

    /** While Keycloak does not answer, as it said up to ten minutes ago. */
    public List<Account> managers() {
        return accounts.holders(Role.PROGRAMME_MANAGER);
    }

    /**
     * Everybody who has the role, as Keycloak said up to two minutes ago. Emails go by this: one to a former officer
     * cannot be undone, and the next officer would hear nothing, since a change is notified once.
     *
     * @throws Unavailable while Keycloak does not answer
     */
    public List<Account> current(Role role) {
        return accounts.current(role);
    }

    /**
     * Who decides on a region's requests: its officers, or the programme managers if it has none.
     *
     * @param isSuitable leaves people out as if they could not sign in
     * @throws Unavailable as {@link #current}
     */
    public List<Account> deciders(Region region, Predicate<PersonId> isSuitable) {
        List<Account> officers = current(Role.OFFICER).stream()
                .filter(officer -> officer.regions().contains(region) && isSuitable.test(officer.person()))
                .toList();
        return officers.isEmpty()
                ? current(Role.PROGRAMME_MANAGER).stream()
                        .filter(manager -> isSuitable.test(manager.person()))
                        .toList()
                : officers;
    }

    public boolean hasOfficer(Region region) {
        return officers().stream().anyMatch(officer -> officer.regions().contains(region));
    }

    private boolean delivers(PersonId person) {
        return Stream.concat(current(Role.OFFICER).stream(), current(Role.PROGRAMME_MANAGER).stream())
                .anyMatch(account -> account.person().equals(person));
    }

    /**
     * Who answers for a task of the region: its officer, or the {@link #deciders} if the officer has left.
     *
     * @throws Unavailable as {@link #current}
     */
    public List<PersonId> inCharge(@Nullable PersonId officer, Region region, Predicate<PersonId> isSuitable) {
        return officer != null && isSuitable.test(officer) && delivers(officer)
                ? List.of(officer)
                : deciders(region, isSuitable).stream().map(Account::person).toList();
    }

    /**
     * Who answers for an organisation: the author of its request, or its leads if the author is no longer a member,
     * cannot sign in or has no address, as the account of another system.
     */
    public List<PersonId> writerOrLeads(PersonId writer, PartnerId partner, Predicate<PersonId> isSuitable) {
        return isSuitable.test(writer)
                        && find(writer).filter(Account::hasAddress).isPresent()
                        && callers.partners(writer).contains(partner)
                ? List.of(writer)
                : outage.asking(() -> leads(partner)).stream()
                        .filter(isSuitable)
                        .toList();
    }

    /** Somebody who was invited as a lead does not lead before they join. */
    private List<PersonId> leads(PartnerId partner) {
        return users.searchByAttributes("leads:" + partner.value()).stream()
                .filter(user -> LeadAppointments.partners(memberships, user).contains(partner.value()))
                .map(user -> new PersonId(user.getId()))
                .toList();
    }

    void forget(PersonId person) {
        accounts.forget(person);
        callers.forget(person);
    }

    static <T extends @Nullable Object> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException | ProcessingException failure) {
            log.warn("Keycloak did not answer: {}", failure.getClass().getSimpleName());
            throw new Unavailable();
        }
    }
}
