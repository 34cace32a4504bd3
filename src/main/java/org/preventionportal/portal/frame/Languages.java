package org.preventionportal.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chooses English or Welsh for pages that exist in both: the language that the reader chose, otherwise the one that the
 * browser prefers. All other pages are in English, including their dates and numbers.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final Locale WELSH = Locale.of("cy", "GB");

    private static final Set<String> BILINGUAL =
            Set.of("/", "/about", "/privacy", "/accessibility", "/findings", "/survey", "/interest");
    private static final List<String> WITH_ALL_BELOW = List.of("/survey/", "/interest/", "/findings/");
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_.~-]++)++");

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new ForBilingualPages();
        cookie.setCookiePath("/");
        cookie.setCookieSecure(true);
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setDefaultLocaleFunction(request -> of(request.getLocale().getLanguage()));
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }

    /** Whether the page at this path exists in both languages. */
    static boolean isBilingual(String path) {
        return BILINGUAL.contains(path)
                || (WITH_ALL_BELOW.stream().anyMatch(path::startsWith)
                        && PATH.matcher(path).matches());
    }

    static Locale of(@Nullable String language) {
        return language != null && language.startsWith(WELSH.getLanguage()) ? WELSH : Locale.UK;
    }

    private static final class ForBilingualPages extends CookieLocaleResolver {

        private ForBilingualPages() {
            super("__Host-language");
        }

        /**
         * Whether the page, or the one that failed, is bilingual. Only such pages have the form that failed itself.
         * Errors are bilingual, too, for a reader who is not signed in.
         */
        private static boolean isBilingual(HttpServletRequest request) {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                    ? request.getUserPrincipal() == null || failed.equals("/language") || Languages.isBilingual(failed)
                    : Languages.isBilingual(request.getRequestURI());
        }

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return isBilingual(request) ? super.resolveLocale(request) : Locale.UK;
        }

        @Override
        public LocaleContext resolveLocaleContext(HttpServletRequest request) {
            return isBilingual(request) ? super.resolveLocaleContext(request) : new SimpleLocaleContext(Locale.UK);
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return of(value);
        }
    }
}
