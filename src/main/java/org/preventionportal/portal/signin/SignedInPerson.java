package org.preventionportal.portal.signin;

import org.preventionportal.portal.sessions.SessionAttribute;
import tools.jackson.core.type.TypeReference;

/**
 * Says whose session it is.
 *
 * @param name the full name, to show; empty if Keycloak has none
 * @param tokens the key of the tokens in {@link TokenStore}
 */
public record SignedInPerson(String name, String tokens) {

    public static final SessionAttribute<SignedInPerson> ATTRIBUTE =
            new SessionAttribute<>("person", new TypeReference<>() {});
}
