package org.preventionportal.accounts;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.preventionportal.access.AccountAdministration;
import org.preventionportal.access.Admins;
import org.preventionportal.access.Caller;
import org.preventionportal.access.ManagedAccounts;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonAccounts;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Locks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Lists accounts, and changes what they may do. Administrators never change their own account. */
@Service
@Validated
class AccountRegister {

    private static final int MAX_LISTED = 100;

    private final ManagedAccounts accounts;
    private final AccountAdministration administration;
    private final PersonAccounts people;
    private final PartnerRegister partners;
    private final PartnersWithoutLead withoutLead;
    private final SecondFactors secondFactors;
    private final Locks locks;

    AccountRegister(
            ManagedAccounts accounts,
            AccountAdministration administration,
            PersonAccounts people,
            PartnerRegister partners,
            PartnersWithoutLead withoutLead,
            SecondFactors secondFactors,
            Locks locks) {
        this.accounts = accounts;
        this.administration = administration;
        this.people = people;
        this.partners = partners;
        this.withoutLead = withoutLead;
        this.secondFactors = secondFactors;
        this.locks = locks;
    }

    @Admins
    public List<Account> list(@Valid AccountFilter filter) {
        return accounts.list(filter.toNarrowing(), MAX_LISTED).stream()
                .map(Account::new)
                .toList();
    }

    @Admins
    public Optional<Account> find(PersonId person) {
        return accounts.find(person).map(Account::new);
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
        return require(administration.create(
                input.email(), input.firstName(), input.lastName(), roles(input.roles()), input.regions()));
    }

    @Admins
    public Account updateRoles(@Valid UpdateAccountRolesInput input, Caller caller) {
        AccountRules.requireRegions(input.roles(), input.regions());
        return change(input.personId(), caller, account -> {
            if (account.version() != input.version()) {
                throw Refusal.conflict(account);
            }
            if (account.managed().has(Role.ADMIN) && !input.roles().contains(StaffRole.ADMIN)) {
                requireAnotherAdministrator(account.person());
            }
            administration.setRoles(account.person(), roles(input.roles()), input.regions());
        });
    }

    @Admins
    public Account suspend(@Valid SuspendAccountInput input, Caller caller) {
        return change(input.personId(), caller, account -> {
            AccountRules.requireState(account, AccountState.ACTIVE);
            requireAnotherAdministrator(account.person());
            administration.suspend(account.person(), caller.id());
        });
    }

    @Admins
    public Account reinstate(@Valid ReinstateAccountInput input, Caller caller) {
        return change(input.personId(), caller, account -> {
            AccountRules.requireState(account, AccountState.SUSPENDED);
            administration.reinstate(account.person());
        });
    }

    @Admins
    public Account resetSecondFactor(@Valid ResetSecondFactorInput input, Caller caller) {
        return change(input.personId(), caller, account -> {
            AccountRules.requireState(account, AccountState.ACTIVE);
            secondFactors.reset(account.person());
        });
    }

    @Admins
    public Account appointLead(@Valid AppointPartnerLeadInput input, Caller caller) {
        return change(input.personId(), caller, account -> {
            if (!accounts.partners(account.person()).contains(input.partnerId())) {
                throw Refusal.notFound("partnerId", "partner of this person");
            }
            setLeads(
                    account,
                    Stream.concat(account.leads().stream(), Stream.of(input.partnerId()))
                            .toList());
        });
    }

    @Admins
    public Account removeLead(@Valid RemovePartnerLeadInput input, Caller caller) {
        return change(input.personId(), caller, account -> {
            if (!account.leads().contains(input.partnerId())) {
                throw Refusal.notFound("partnerId", "partner that this person leads");
            }
            setLeads(
                    account,
                    account.leads().stream()
                            .filter(partner -> !partner.equals(input.partnerId()))
                            .toList());
        });
    }

    private void setLeads(Account account, List<PartnerId> partners) {
        administration.setLeads(account.person(), partners);
        withoutLead.forget();
    }

    /** One change at a time, or two administrators could suspend each other as the last ones. */
    private Account change(PersonId person, Caller caller, Consumer<Account> change) {
        AccountRules.requireOther(person, caller);
        var isDone = new AtomicBoolean();
        locks.runExclusively(PersonAccounts.LOCK, () -> {
            change.accept(require(person));
            isDone.set(true);
        });
        if (!isDone.get()) {
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "Another account is being changed just now. Try again in a minute."));
        }
        return require(person);
    }

    private Account require(PersonId person) {
        return find(person).orElseThrow(() -> Refusal.notFound("personId", "account"));
    }

    private void requireAnotherAdministrator(PersonId person) {
        if (people.isLastAdministrator(person)) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "This is the last administrator. Give another account the role first."));
        }
    }

    private static List<Role> roles(List<StaffRole> roles) {
        return roles.stream().map(StaffRole::role).distinct().toList();
    }
}
