package org.preventionportal.portal.sessions;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.preventionportal.platform.EncryptedJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

/** Configures the sessions of browsers. All nodes share them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionConfiguration {

    /** The portal's client secret makes the key: with it alone, too, tokens can be had from Keycloak. */
    @Bean
    EncryptedJson sessionEncryption(@Value("${portal.keycloak.portal-secret}") String secret) {
        return new EncryptedJson(secret, JsonMapper.builder().build());
    }

    /** @param declared the attributes that a session can have */
    @Bean
    SessionStore sessionStore(MongoOperations mongo, EncryptedJson encryption, List<SessionAttribute<?>> declared) {
        return new SessionStore(mongo, encryption, declared);
    }

    @Bean
    SessionAttribute<?> flash() {
        return SessionFlashMaps.ATTRIBUTE;
    }

    @Bean
    SessionIds sessionIds(CookieSerializer cookie) {
        return new SessionIds(cookie);
    }

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    SessionFlashMaps flashMaps() {
        return new SessionFlashMaps();
    }

    /** Runs before Spring Security, and for error pages too. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsForAll(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-portal");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
