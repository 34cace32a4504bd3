package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/**
 * Serves styles and scripts under names that change with their content, so that browsers can cache them for a year. The
 * styles of GOV.UK Frontend get the portal's typeface, because theirs is for GOV.UK only, and colours by name, so that
 * the dark page only needs other values.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final String GOVUK = "dist/govuk/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/portal/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new Frontend());
    }

    @Bean
    ResourceUrlEncodingFilter addressesWithVersions() {
        return new ResourceUrlEncodingFilter();
    }

    /** Returns {@code govuk.css} and {@code govuk.js} of the version on the class path. */
    private static final class Frontend extends AbstractResourceResolver {

        private final WebJarVersionLocator webJars = new WebJarVersionLocator();
        private final Map<String, Resource> files = Map.of(
                "govuk.css", new Text("govuk.css", Colours.named(read("govuk-frontend.min.css"))),
                "govuk.js", new Text("govuk.js", read("govuk-frontend.min.js")));

        private String read(String name) {
            String path = Objects.requireNonNull(webJars.fullPath("govuk-frontend", GOVUK + name));
            try {
                return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource ours = files.get(path);
            return ours != null ? ours : chain.resolveResource(request, path, locations);
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return files.containsKey(path) ? path : chain.resolveUrlPath(path, locations);
        }
    }

    /** Holds a generated file, which exists in memory only. */
    private static final class Text extends ByteArrayResource {

        private final String name;

        private Text(String name, String text) {
            super(text.getBytes(StandardCharsets.UTF_8), name); // Spring keeps it under its name
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public long lastModified() {
            return -1; // its name says when it changes
        }
    }
}
