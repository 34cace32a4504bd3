package org.preventionportal.access;

import java.util.regex.Pattern;
import org.preventionportal.platform.Id;

/** Somebody with an account: the subject of their tokens. Names are asked of Keycloak and not kept. */
public record PersonId(String value) implements Id {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Who acts when the service itself does, such as when a deferral ends. */
    public static final PersonId SERVICE = new PersonId("service");

    /** Whether this can be an account's id at all; only such an id is asked for in a path of Keycloak's API. */
    boolean isAccount() {
        return ACCOUNT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
