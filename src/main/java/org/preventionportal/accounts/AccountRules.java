package org.preventionportal.accounts;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;

/** Refuses changes of accounts that Keycloak would allow. */
final class AccountRules {

    private AccountRules() {}

    static void requireOther(PersonId person, Caller caller) {
        if (person.equals(caller.id())) {
            throw new Refusal(UserError.input(
                    "personId",
                    ErrorCode.NOT_ALLOWED,
                    "This is your own account. Ask another administrator to change it."));
        }
    }

    static void requireState(Account account, AccountState state) {
        if (account.state() != state) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE,
                    state == AccountState.ACTIVE
                            ? "This account is suspended already."
                            : "This account is not suspended."));
        }
    }

    static void requireRegions(List<StaffRole> roles, List<Region> regions) {
        boolean isOfficer = roles.contains(StaffRole.OFFICER);
        if (isOfficer && regions.isEmpty()) {
            throw new Refusal(UserError.input(
                    "regions", ErrorCode.REQUIRED, "Choose at least one region that the officer decides for."));
        }
        if (!isOfficer && !regions.isEmpty()) {
            throw new Refusal(UserError.input(
                    "regions", ErrorCode.INVALID, "Only officers have regions. Remove the regions or add the role."));
        }
    }
}
