package org.preventionportal.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.AccountAdministration;
import org.preventionportal.access.keycloak.ManagedAccounts;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.springframework.stereotype.Component;

/** Changes one account at a time, and never that of the administrator who asks. */
@Component
class AccountChanges {

    private final ManagedAccounts accounts;
    private final AccountAdministration administration;
    private final PersonAccounts people;
    private final PartnersWithoutLead withoutLead;
    private final Locks locks;

    AccountChanges(
            ManagedAccounts accounts,
            AccountAdministration administration,
            PersonAccounts people,
            PartnersWithoutLead withoutLead,
            Locks locks) {
        this.accounts = accounts;
        this.administration = administration;
        this.people = people;
        this.withoutLead = withoutLead;
        this.locks = locks;
    }

    Optional<Account> find(PersonId person) {
        return accounts.find(person).map(Account::new);
    }

    Account require(PersonId person) {
        return find(person).orElseThrow(() -> Refusal.notFound("personId", "account"));
    }

    /** A repeat gets the account beside the error: the answer of the first call may be lost, or the call broken off. */
    Account create(String email, Supplier<PersonId> creation) {
        try {
            return require(creation.get());
        } catch (Refusal refused) {
            if (refused.has(ErrorCode.ALREADY_EXISTS)) {
                throw find(email).map(refused::with).orElse(refused);
            }
            throw refused;
        }
    }

    private Optional<Account> find(String email) {
        return people.find(DataSubject.of(email)).map(PersonAccount::person).flatMap(this::find);
    }

    /** Without the lock, two administrators could suspend each other as the last ones. */
    Account change(PersonId person, Caller caller, Consumer<Account> change) {
        AccountRules.requireOther(person, caller);
        if (!locks.runExclusively(PersonAccounts.LOCK, () -> change.accept(require(person)))) {
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "Another account is being changed just now. Try again in a minute."));
        }
        return require(person);
    }

    void addLead(Account account, PartnerId partner) {
        setLeads(
                account,
                Stream.concat(account.leads().stream(), Stream.of(partner)).toList());
    }

    void removeLead(Account account, PartnerId partner) {
        setLeads(
                account,
                account.leads().stream().filter(led -> !led.equals(partner)).toList());
    }

    private void setLeads(Account account, List<PartnerId> partners) {
        administration.setLeads(account.person(), partners);
        withoutLead.forget();
    }
}
