package org.preventionportal.portal.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Ends a page that exceeds a rate limit, and says when to try again. */
class TooManyRequests extends ResponseStatusException {

    private final transient HttpHeaders headers;

    TooManyRequests(long seconds) {
        this(new HttpHeaders());
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    TooManyRequests(HttpHeaders headers) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.headers = headers;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
