package org.preventionportal.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps Keycloak's cookies of people who have signed in, so that their next browser need not show Keycloak's form. The
 * portal still asks Keycloak who they are. If Keycloak has ended their session, it shows the form.
 */
final class KeycloakCookies {

    /** The portal refuses a password that was given 15 minutes ago by its clock, which tests move. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private static final Map<Account, Kept> KEPT = new ConcurrentHashMap<>();

    private record Kept(List<Cookie> cookies, Instant until) {}

    private KeycloakCookies() {}

    static void add(Account account, BrowserContext browser) {
        Kept kept = KEPT.get(account);
        if (kept != null && Instant.now().isBefore(kept.until())) {
            browser.addCookies(kept.cookies());
        }
    }

    static void keep(Account account, BrowserContext browser) {
        List<Cookie> cookies = browser.cookies().stream()
                .filter(cookie -> cookie.path.startsWith("/realms/"))
                .toList();
        KEPT.put(account, new Kept(cookies, Instant.now().plus(KEPT_FOR)));
    }
}
