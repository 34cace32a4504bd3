package org.preventionportal.access;

import java.util.regex.Pattern;
import org.preventionportal.platform.Id;

/** Identifies a person with an account: the subject of their tokens. Names are read from Keycloak and not stored. */
public record PersonId(String value) implements Id {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The actor of what the service does itself, such as ending a deferral. */
    public static final PersonId SERVICE = new PersonId("service");

    /** Whether this has the form of an account's id. No other text may become part of a path of Keycloak's API. */
    public boolean isAccount() {
        return ACCOUNT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
