package org.preventionportal.portal.frame;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Lets templates build their links with {@link ListLinkBuilder}, and find their variables in {@link PageAttributes}. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    /** @param views none in a command, which shows no pages */
    TemplateConfiguration(SpringTemplateEngine engine, Links links, ObjectProvider<ThymeleafViewResolver> views) {
        var builder = new ListLinkBuilder(links);
        builder.setOrder(1); // the standard one has no order, so it comes last
        engine.addLinkBuilder(builder);
        views.ifAvailable(resolver -> resolver.setViewClass(PageView.class));
    }
}
