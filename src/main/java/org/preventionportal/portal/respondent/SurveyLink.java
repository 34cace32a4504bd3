package org.preventionportal.portal.respondent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Holds the token with which a respondent answers. It is in a cookie and nowhere else: it is removed from the address
 * at once, so that it is in no history, no screenshot and no log.
 *
 * @param token opens the answers; an open link's token until the respondent has one of their own
 * @param room the open link's token from which the respondent got one of their own; empty for a personal link
 */
record SurveyLink(String token, String room) {

    private static final String COOKIE = "__Host-survey";
    private static final Duration COOKIE_LIFETIME = Duration.ofHours(4);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern COOKIE_VALUE = Pattern.compile("(" + TOKEN + ")(?:\\.(" + TOKEN + "))?");

    /** The token in a path. Mail programs sometimes take a full stop after a link for a part of it. */
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

    /** Stores the link in the cookie, for four hours from now. */
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

    /** Whether only this browser knows the token, because nobody mailed it. */
    boolean isOwn() {
        return !room.isEmpty();
    }

    /** Whether a followed link opens the survey that this cookie opens already. */
    boolean matches(SurveyLink followed) {
        return followed.token().equals(token) || followed.token().equals(room);
    }

    /** Says in a form for which link its page was shown. It opens nothing. The hash in the database is another. */
    String fingerprint() {
        return fingerprint(token);
    }

    private static String fingerprint(String token) {
        return Base64.encodeBase64URLSafeString(DigestUtils.sha256("form " + token));
    }

    /**
     * Whether a form's page was shown for this link, or for the open link before the respondent got a link of their
     * own: the first page of a room can be sent twice.
     */
    boolean isOf(String form) {
        return Stream.of(token, room).map(SurveyLink::fingerprint).anyMatch(form::equals);
    }

    /** The link for further calls, after a start that may have given the respondent a token of their own. */
    SurveyLink with(String given) {
        return given.equals(token) ? this : new SurveyLink(given, token);
    }

    /** The open link again, for the next person with the same telephone. */
    SurveyLink restarted() {
        return isOwn() ? new SurveyLink(room, "") : this;
    }

    /** Hides the token from logs. */
    @Override
    public String toString() {
        return "a link";
    }
}
