package org.preventionportal.access;

import org.preventionportal.platform.Id;

/** A partner organisation; the alias of its Keycloak organization is this id, so that a token names it directly. */
public record PartnerId(String value) implements Id {

    public static final String PREFIX = "ptn_";

    @Override
    public String toString() {
        return value;
    }
}
