package org.preventionportal.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps health at its addresses on the port of the portal. With a management port of its own, Boot serves it there, and
 * on the port of the portal at {@code /livez} and {@code /readyz} only. What checks a node should ask the port that
 * serves people.
 */
@Configuration(proxyBeanMethods = false)
class HealthAddresses implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/actuator/health/liveness").setViewName("forward:/livez");
        views.addViewController("/actuator/health/readiness").setViewName("forward:/readyz");
    }
}
