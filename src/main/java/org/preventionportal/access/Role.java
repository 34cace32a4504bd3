package org.preventionportal.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names a realm role of Keycloak; in a token it is written in lower case with hyphens. */
public enum Role {
    PARTNER,
    PARTNER_LEAD,
    OFFICER,
    PROGRAMME_MANAGER,
    EVALUATOR,
    ADMIN;

    /** As Keycloak names it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String authority() {
        return "ROLE_" + name();
    }

    public static Optional<Role> ofClaim(String claim) {
        String name = claim.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
