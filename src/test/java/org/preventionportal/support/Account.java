package org.preventionportal.support;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.preventionportal.access.PersonId;

/** The demo accounts of {@code keycloak/demo.json}. */
public enum Account {
    PARTNER_NORTH("partner.north", 1),
    COLLEAGUE_NORTH("colleague.north", 2),
    LEAD_NORTH("lead.north", 3),
    PARTNER_SOUTH("partner.south", 4),
    LEAD_SOUTH("lead.south", 5),
    PARTNER_SUSPENDED("partner.suspended", 6),
    PARTNER_TWO("partner.two", 7),
    PARTNER_NONE("partner.none", 8),
    OFFICER_NORTH_EAST("officer.north-east", 9),
    OFFICER_SOUTH_EAST("officer.south-east", 15),
    OFFICER_NO_REGION("officer.noregion", 19),
    OFFICER_UNKNOWN_REGION("officer.unknown", 20),
    MANAGER("manager", 21),
    EVALUATOR("evaluator", 22),
    ADMIN("admin", 23),
    OFFICER_AND_EVALUATOR("officer.evaluator", 24),
    NOBODY("nobody", 25),
    OFFICER_AND_PARTNER("officer.partner", 26);

    /** Officers and the programme manager. */
    public static final Set<Account> OFFICERS = Collections.unmodifiableSet(EnumSet.of(
            OFFICER_NORTH_EAST,
            OFFICER_SOUTH_EAST,
            OFFICER_NO_REGION,
            OFFICER_UNKNOWN_REGION,
            OFFICER_AND_EVALUATOR,
            OFFICER_AND_PARTNER,
            MANAGER));

    final String username;
    private final int number;

    Account(String username, int number) {
        this.username = username;
        this.number = number;
    }

    /** A new set, of some and others. */
    public static EnumSet<Account> and(Set<Account> some, Account... others) {
        EnumSet<Account> all = EnumSet.copyOf(some);
        all.addAll(List.of(others));
        return all;
    }

    public PersonId id() {
        return new PersonId("00000000-0000-4000-8000-%012d".formatted(number));
    }
}
