package org.preventionportal.interest;

import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on expressions of interest for the role table. */
public final class InterestRoleCases {

    private final InterestDriver interest;

    public InterestRoleCases(Portal portal) {
        this.interest = new InterestDriver(portal);
    }

    public RoleCases all() {
        return new RoleCases()
                .query(
                        "interest/expressionOfInterest",
                        () -> Map.of("id", interest.registered().id()))
                .query("interest/expressionsOfInterest", () -> {
                    interest.registered();
                    return Map.of();
                })
                .add(
                        "Partner.acceptedInterest",
                        "interest/acceptedInterest",
                        "partner.acceptedInterest",
                        this::accepted)
                .mutation("interest/registerInterest", InterestDriver::interest)
                .mutation(
                        "interest/acceptExpressionOfInterest",
                        () -> interest.registered().input())
                .mutation(
                        "interest/answerExpressionOfInterest",
                        () -> interest.registered().input().with("answer", "Please call us."))
                .mutation(
                        "interest/closeExpressionOfInterest",
                        () -> interest.registered().input())
                .mutation(
                        "interest/inviteInterestedPerson",
                        () -> interest.accepted(Account.MANAGER, interest.registered(), Given.NORTH)
                                .input());
    }

    private Map<String, ?> accepted() {
        interest.accepted(Account.MANAGER, interest.registered(), Given.NORTH);
        return Map.of("id", Given.NORTH);
    }
}
