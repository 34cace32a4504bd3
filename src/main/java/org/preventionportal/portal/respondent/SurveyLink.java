package org.preventionportal.portal.respondent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The secret by which somebody answers. It is in a cookie of theirs and nowhere else: it leaves the address at once, so
 * that it is in no history, no picture of the screen and no log.
 *
 * @param token what opens their answers, or the link of a room before they have any
 * @param room the link of a room by which they came to a token of their own; empty where it was mailed to them
 */
record SurveyLink(String token, String room) {

    private static final String COOKIE = "__Host-survey";
    private static final Duration COOKIE_LIFETIME = Duration.ofHours(4);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern COOKIE_VALUE = Pattern.compile("(" + TOKEN + ")(?:\\.(" + TOKEN + "))?");

    /** What a path says; programs that show mail sometimes take a full stop after a link for a part of it. */
    static Optional<SurveyLink> inPath(String path) {
        Matcher token = TOKEN.matcher(path);
        return token.lookingAt() ? Optional.of(new SurveyLink(token.group(), "")) : Optional.empty();
    }

    static Optional<SurveyLink> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> COOKIE_VALUE.matcher(cookie.getValue()))
                .filter(Matcher::matches)
                .map(kept -> new SurveyLink(
                        kept.group(1), Optional.ofNullable(kept.group(2)).orElse("")));
    }

    static void forget(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    /** For one sitting from now on. */
    void store(HttpServletResponse response) {
        write(response, isOwn() ? token + "." + room : token, COOKIE_LIFETIME);
    }

    private static void write(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Whether it is known to this browser alone: nobody mailed it. */
    boolean isOwn() {
        return !room.isEmpty();
    }

    /** Whether a link that somebody follows leads to where they are already. */
    boolean isReachedBy(SurveyLink followed) {
        return followed.token().equals(token) || followed.token().equals(room);
    }

    /** By what this person goes on, who may have got a token of their own. */
    SurveyLink with(String given) {
        return given.equals(token) ? this : new SurveyLink(given, token);
    }

    /** The link of the room again, for the next person with the same telephone. */
    SurveyLink restarted() {
        return isOwn() ? new SurveyLink(room, "") : this;
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "a link";
    }
}
