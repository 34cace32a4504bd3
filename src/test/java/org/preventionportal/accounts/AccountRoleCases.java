package org.preventionportal.accounts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on accounts for the role table, each on an account of its own. */
public final class AccountRoleCases {

    private final Portal portal;

    public AccountRoleCases(Portal portal) {
        this.portal = portal;
    }

    public RoleCases all() {
        return new RoleCases()
                .query("accounts/accounts", () -> Map.of("first", 10))
                .query("accounts/account", () -> Map.of("personId", Account.MANAGER.id()))
                .query("accounts/partnersWithoutLead", Map::of)
                .mutation("accounts/createStaffAccount", AccountRoleCases::evaluator)
                .mutation(
                        "accounts/updateAccountRoles",
                        () -> Input.of("personId", account(true))
                                .with("version", version())
                                .with("roles", List.of("EVALUATOR"))
                                .with("regions", List.of()))
                .mutation(
                        "accounts/suspendAccount",
                        () -> Input.of("personId", account(true)).with("reason", "LEFT"))
                .mutation("accounts/reinstateAccount", () -> Input.of("personId", account(false)))
                .mutation("accounts/resetSecondFactor", AccountRoleCases::withSecondFactor)
                .mutation("accounts/appointPartnerLead", this::member)
                .mutation("accounts/removePartnerLead", this::lead);
    }

    static Input evaluator() {
        return Input.of("email", address())
                .with("firstName", "Eve")
                .with("lastName", "Evaluator")
                .with("roles", List.of("EVALUATOR"))
                .with("regions", List.of());
    }

    static String address() {
        return "account.%s@example.org".formatted(UUID.randomUUID());
    }

    private static KeycloakServer keycloak() {
        return Neighbours.shared().keycloak();
    }

    private static String account(boolean isEnabled) {
        return keycloak().account(address(), isEnabled);
    }

    private static Input withSecondFactor() {
        String person = account(true);
        keycloak().addAuthenticatorApp(person);
        return Input.of("personId", person);
    }

    /** Accounts without roles have the same one. */
    private int version() {
        return portal.read(
                Account.ADMIN, "accounts/account", Map.of("personId", account(true)), "account.version", Integer.class);
    }

    private Input member() {
        String person = account(true);
        keycloak().join(Given.NORTH.value(), person);
        return Input.of("partnerId", Given.NORTH).with("personId", person);
    }

    private Input lead() {
        Input member = member();
        portal.userErrors(Account.ADMIN, "accounts/appointPartnerLead", member);
        return member;
    }
}
