package org.preventionportal.portal.frame;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.PageFrame.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads which release runs from what the build wrote down. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ReleaseConfiguration.class);
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Bean
    Release release(ObjectProvider<BuildProperties> build) {
        Release release = of(build.getIfAvailable());
        log.info("This is the Prevention Portal {}", release);
        return release;
    }

    /** Classes that Maven did not build have no version. */
    static Release of(@Nullable BuildProperties build) {
        String version = build == null ? null : build.getVersion();
        return new Release(
                version == null ? "development" : version, find(build, "commit", COMMIT), find(build, "date", DAY));
    }

    /** A build without git has the word "unknown", or Maven's placeholder, in place of the value. */
    private static @Nullable String find(@Nullable BuildProperties build, String key, Pattern form) {
        String value = build == null ? null : build.get(key);
        return value != null && form.matcher(value).matches() ? value : null;
    }
}
