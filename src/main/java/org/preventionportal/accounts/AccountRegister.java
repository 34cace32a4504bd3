package org.preventionportal.accounts;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.AccountAdministration;
import org.preventionportal.access.keycloak.ManagedAccounts;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lists accounts, and changes what they may do. Administrators never change their own account. */
@Service
@Validated
class AccountRegister {

    private final ManagedAccounts accounts;
    private final AccountAdministration administration;
    private final PersonAccounts people;
    private final PartnerRegister partners;
    private final SecondFactors secondFactors;
    private final AccountChanges changes;

    AccountRegister(
            ManagedAccounts accounts,
            AccountAdministration administration,
            PersonAccounts people,
            PartnerRegister partners,
            SecondFactors secondFactors,
            AccountChanges changes) {
        this.accounts = accounts;
        this.administration = administration;
        this.people = people;
        this.partners = partners;
        this.secondFactors = secondFactors;
        this.changes = changes;
    }

    @Admins
    public Window<Account> page(@Valid AccountFilter filter, ScrollSubrange range) {
        List<Account> found =
                accounts.list(filter.toNarrowing()).stream().map(Account::new).toList();
        return KeysetPaging.page(found, Account::name, account -> account.id().value(), range);
    }

    @Admins
    public Optional<Account> find(PersonId person) {
        return changes.find(person);
    }

    /** The partners that each of the accounts leads. */
    @Admins
    public Map<PartnerId, Partner> partners(Collection<PartnerId> ids, Caller caller) {
        return partners.find(ids, caller);
    }

    @Admins
    public List<Partner> partnersOf(PersonId person, Caller caller) {
        return List.copyOf(partners.find(accounts.partners(person), caller).values());
    }

    @Admins
    public Account create(@Valid CreateStaffAccountInput input) {
        AccountRules.requireRegions(input.roles(), input.regions());
        List<Role> roles = StaffRole.roles(input.roles());
        return changes.create(
                input.email(),
                () -> administration.create(
                        input.email(), input.firstName(), input.lastName(), roles, input.regions()));
    }

    @Admins
    public Account updateRoles(@Valid UpdateAccountRolesInput input, Caller caller) {
        AccountRules.requireRegions(input.roles(), input.regions());
        return changes.change(input.personId(), caller, account -> {
            ConcurrencyVersions.require(account.version(), input.version(), account);
            if (account.managed().has(Role.ADMIN) && !input.roles().contains(StaffRole.ADMIN)) {
                requireAnotherAdministrator(account.person());
            }
            administration.setRoles(account.person(), StaffRole.roles(input.roles()), input.regions(), caller.id());
        });
    }

    @Admins
    public Account suspend(@Valid SuspendAccountInput input, Caller caller) {
        return changes.change(input.personId(), caller, account -> {
            AccountRules.requireState(account, AccountState.ACTIVE);
            requireAnotherAdministrator(account.person());
            administration.suspend(account.person(), caller.id());
        });
    }

    @Admins
    public Account reinstate(@Valid ReinstateAccountInput input, Caller caller) {
        return changes.change(input.personId(), caller, account -> {
            AccountRules.requireState(account, AccountState.SUSPENDED);
            administration.reinstate(account.person());
        });
    }

    @Admins
    public Account resetSecondFactor(@Valid ResetSecondFactorInput input, Caller caller) {
        return changes.change(input.personId(), caller, account -> {
            AccountRules.requireState(account, AccountState.ACTIVE);
            secondFactors.reset(account.person(), caller.id());
        });
    }

    @Admins
    public Account appointLead(@Valid AppointPartnerLeadInput input, Caller caller) {
        return changes.change(input.personId(), caller, account -> {
            if (!accounts.partners(account.person()).contains(input.partnerId())) {
                throw Refusal.notFound("partnerId", "partner of this person");
            }
            changes.addLead(account, input.partnerId());
        });
    }

    @Admins
    public Account removeLead(@Valid RemovePartnerLeadInput input, Caller caller) {
        return changes.change(input.personId(), caller, account -> {
            if (!account.leads().contains(input.partnerId())) {
                throw Refusal.notFound("partnerId", "partner that this person leads");
            }
            changes.removeLead(account, input.partnerId());
        });
    }

    private void requireAnotherAdministrator(PersonId person) {
        people.lastAdministratorObstacle(person).ifPresent(obstacle -> {
            throw new Refusal(UserError.general(ErrorCode.WRONG_STATE, obstacle));
        });
    }
}
