package org.preventionportal.support;

import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;
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
        return engine;
    }
}
