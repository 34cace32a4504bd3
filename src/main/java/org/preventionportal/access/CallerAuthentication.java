package org.preventionportal.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/** Holds the verified access token of a request and the {@link Caller} that it names. */
public class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final transient Jwt token;

    public CallerAuthentication(Jwt token) {
        this(Caller.of(token), token);
    }

    private CallerAuthentication(Caller caller, Jwt token) {
        super(AuthorityUtils.createAuthorityList(
                caller.roles().stream().map(Role::authority).toList()));
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }

    @Override
    public String getName() {
        return caller.id().value();
    }
}
