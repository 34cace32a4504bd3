package org.preventionportal.support;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Renders fragments of pages without the service. */
public final class PageTemplates {

    private PageTemplates() {}

    public static SpringTemplateEngine engine() {
        var pages = new FileTemplateResolver();
        pages.setPrefix("src/main/resources/portal/pages/");
        pages.setSuffix(".html");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("portal.messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(pages);
        engine.setTemplateEngineMessageSource(messages);
        engine.setLinkBuilder(new OwnAddresses());
        return engine;
    }

    /** The portal is at the root of its server. */
    private static final class OwnAddresses extends StandardLinkBuilder {

        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }
    }

    /** Labels each value with its code. */
    public record Codes() {

        public String of(String type, String value) {
            return value;
        }
    }
}
