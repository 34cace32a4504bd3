package org.preventionportal.support;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Renders fragments of pages without the service. */
public final class PageTemplates {

    private PageTemplates() {}

    public static SpringTemplateEngine engine() {
        var pages = new FileTemplateResolver();
        pages.setPrefix("src/main/resources/portal/pages/");
        pages.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(pages);
        return engine;
    }
}
