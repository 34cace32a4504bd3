package org.preventionportal.portal.frame;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Lets templates keep, in links between pages of one thing, the list that the reader found it on. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    LinkConfiguration(SpringTemplateEngine engine, Links links) {
        var builder = new ListLinkBuilder(links);
        builder.setOrder(1); // the standard one has no order, so it comes last
        engine.addLinkBuilder(builder);
    }

    private static final class ListLinkBuilder extends StandardLinkBuilder {

        private final Links links;

        private ListLinkBuilder(Links links) {
            this.links = links;
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return links.kept(super.processLink(context, link));
        }
    }
}
