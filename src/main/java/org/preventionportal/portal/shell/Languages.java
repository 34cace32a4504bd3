package org.preventionportal.portal.shell;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** English, or Welsh for the public pages and surveys: as chosen, else as the browser asks. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final Locale WELSH = Locale.of("cy", "GB");

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("__Host-language");
        cookie.setCookiePath("/");
        cookie.setCookieSecure(true);
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setDefaultLocaleFunction(request -> Locale.UK);
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }
}
