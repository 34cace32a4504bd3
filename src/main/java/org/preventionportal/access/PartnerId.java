package org.preventionportal.access;

import org.preventionportal.platform.Id;

/** Identifies a partner. Its Keycloak organization has this id as alias, so that a token names the partner directly. */
public record PartnerId(String value) implements Id {

    public static final String PREFIX = "ptn_";

    @Override
    public String toString() {
        return value;
    }
}
