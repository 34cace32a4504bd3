package org.preventionportal.access.keycloak;

import org.preventionportal.access.CallerAuthentication;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Takes access tokens of programs. The portal's tokens stay on the server and are for its pages, which send documents
 * of their own only: one that comes from elsewhere was stolen.
 */
final class ApiTokenConverter implements Converter<Jwt, CallerAuthentication> {

    private static final String PORTAL_CLIENT = "prevention-portal";

    @Override
    public CallerAuthentication convert(Jwt token) {
        if (PORTAL_CLIENT.equals(token.getClaimAsString("azp"))) {
            throw new InvalidBearerTokenException("The API does not take tokens of the portal");
        }
        return new CallerAuthentication(token);
    }
}
