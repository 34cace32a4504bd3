package org.preventionportal.portal.frame;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Lets templates build their links with {@link ListLinkBuilder}. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    LinkConfiguration(SpringTemplateEngine engine, Links links) {
        var builder = new ListLinkBuilder(links);
        builder.setOrder(1); // the standard one has no order, so it comes last
        engine.addLinkBuilder(builder);
    }
}
