package org.preventionportal.access;

import org.preventionportal.platform.Id;

/** Somebody with an account: the subject of their tokens. Names are asked of Keycloak and not kept. */
public record PersonId(String value) implements Id {

    /** Who acts when the service itself does, such as when a deferral ends. */
    public static final PersonId SERVICE = new PersonId("service");

    @Override
    public String toString() {
        return value;
    }
}
