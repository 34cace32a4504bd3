package org.preventionportal.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;

/** Registers the interest of an organisation in the North East, and decides on it. */
public final class InterestDriver {

    static final String NEED = "Our youth workers want to recognise county lines.";

    private final Portal portal;

    public InterestDriver(Portal portal) {
        this.portal = portal;
    }

    /** An expression of interest as staff list it. */
    public record Expression(String id, int version, String organisationName) {

        public Input input() {
            return Input.of("expressionOfInterestId", id).with("version", version);
        }
    }

    private record Changed(String id, int version) {}

    static Input interest() {
        return Input.of("organisationName", "Tyne Youth Trust")
                .withKey()
                .with("childAtRiskNow", false)
                .with("kind", "VOLUNTARY_SECTOR")
                .with("region", "NORTH_EAST")
                .with("firstName", "Ada")
                .with("lastName", "Example")
                .with("email", "ada.%s@example.org".formatted(UUID.randomUUID()))
                .with("need", NEED);
    }

    List<String> register(Input interest) {
        var response = Portal.ask(portal.anonymous(), "interest/registerInterest", Map.of("input", interest));
        return Portal.userErrors(response, "interest/registerInterest").stream()
                .map(error -> error.code().name())
                .toList();
    }

    /** Registers the interest of an organisation, without looking for it. */
    public void register(String organisation) {
        assertThat(register(interest().with("organisationName", organisation))).isEmpty();
    }

    public Expression registered() {
        return registered(interest());
    }

    public Expression registeredAs(String organisation) {
        return registered(interest().with("organisationName", organisation));
    }

    public Expression registeredFrom(String email) {
        return registered(interest().with("email", email));
    }

    /** The partner that is registered if it is accepted as a new one. */
    public PartnerId newPartner(Expression accepted) {
        return Partner.idFor(new ExpressionOfInterestId(accepted.id()));
    }

    Expression registered(Input interest) {
        assertThat(register(interest)).isEmpty();
        return listed(Account.MANAGER, "WAITING").getLast();
    }

    List<Expression> listed(Account account, String state) {
        return portal.readAll(
                account,
                "interest/expressionsOfInterest",
                Map.of("state", state),
                "expressionsOfInterest.nodes",
                Expression.class);
    }

    /** @param partner that the organisation is already; null to register a new one */
    public Expression accepted(Account account, Expression waiting, @Nullable PartnerId partner) {
        return decided(account, "acceptExpressionOfInterest", waiting.input().with("partnerId", partner));
    }

    Expression decided(Account account, String mutation, Input input) {
        Changed changed = portal.change(account, "interest/" + mutation, input, "expressionOfInterest", Changed.class);
        return new Expression(changed.id(), changed.version(), "Tyne Youth Trust");
    }
}
