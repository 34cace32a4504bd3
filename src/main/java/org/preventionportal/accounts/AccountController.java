package org.preventionportal.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.BatchResults;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Resolves accounts for administrators. */
@Controller
class AccountController {

    private final AccountRegister register;
    private final PartnersWithoutLead withoutLead;

    AccountController(AccountRegister register, PartnersWithoutLead withoutLead) {
        this.register = register;
        this.withoutLead = withoutLead;
    }

    @QueryMapping
    Window<Account> accounts(@Argument @Nullable AccountFilter filter, ScrollSubrange range) {
        return register.page(filter == null ? AccountFilter.NONE : filter, range);
    }

    @QueryMapping
    @Nullable
    Account account(@Argument PersonId personId) {
        return register.find(personId).orElse(null);
    }

    @QueryMapping
    List<Partner> partnersWithoutLead(Caller caller) {
        return withoutLead.list(caller);
    }

    @SchemaMapping(typeName = "Home", field = "partnersWithoutLeadCount")
    @Nullable
    Integer countWithoutLead(Caller caller) {
        return withoutLead.count(caller);
    }

    @BatchMapping
    Map<Account, List<Partner>> leadOf(List<Account> accounts) {
        Map<PartnerId, Partner> known = register.partners(
                accounts.stream()
                        .map(Account::leads)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet()),
                Caller.current());
        return BatchResults.lists(accounts, Account::leads, known);
    }

    @SchemaMapping
    List<Partner> partners(Account account, Caller caller) {
        return register.partnersOf(account.person(), caller);
    }

    @MutationMapping
    AccountPayload createStaffAccount(@Argument CreateStaffAccountInput input) {
        return new AccountPayload(register.create(input));
    }

    @MutationMapping
    AccountPayload updateAccountRoles(@Argument UpdateAccountRolesInput input, Caller caller) {
        return new AccountPayload(register.updateRoles(input, caller));
    }

    @MutationMapping
    AccountPayload suspendAccount(@Argument SuspendAccountInput input, Caller caller) {
        return new AccountPayload(register.suspend(input, caller), input.reason());
    }

    @MutationMapping
    AccountPayload reinstateAccount(@Argument ReinstateAccountInput input, Caller caller) {
        return new AccountPayload(register.reinstate(input, caller));
    }

    @MutationMapping
    AccountPayload resetSecondFactor(@Argument ResetSecondFactorInput input, Caller caller) {
        return new AccountPayload(register.resetSecondFactor(input, caller));
    }

    @MutationMapping
    AccountPayload appointPartnerLead(@Argument AppointPartnerLeadInput input, Caller caller) {
        return new AccountPayload(register.appointLead(input, caller));
    }

    @MutationMapping
    AccountPayload removePartnerLead(@Argument RemovePartnerLeadInput input, Caller caller) {
        return new AccountPayload(register.removeLead(input, caller));
    }
}
