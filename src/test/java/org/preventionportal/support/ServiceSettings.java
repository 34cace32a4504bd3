package org.preventionportal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Reads the settings of the service as it is delivered. Most tests run with some of their own. */
public final class ServiceSettings {

    private ServiceSettings() {}

    public static <T> T bind(String name, Class<T> type) {
        var environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Binder.get(environment).bind(name, type).get();
    }
}
