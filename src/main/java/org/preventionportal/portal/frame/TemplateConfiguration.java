package org.preventionportal.portal.frame;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Has the template engine keep all that it has parsed, and keep, in links between pages of one thing, the list that the
 * reader found it on.
 */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    /** A fragment counts once for each template that inserts it. */
    private static final int MAX_TEMPLATES = 4_000;

    private static final int MAX_EXPRESSIONS = 20_000;

    TemplateConfiguration(SpringTemplateEngine engine, Links links) {
        var builder = new ListLinkBuilder(links);
        builder.setOrder(1); // the standard one has no order, so it comes last
        engine.addLinkBuilder(builder);
        engine.setCacheManager(caches());
    }

    /**
     * Holds all templates and expressions of the pages. By default, 200 and 500 are kept and the oldest are dropped,
     * although they are used: readers of different pages would have nearly everything parsed and compiled again.
     */
    static StandardCacheManager caches() {
        var caches = new StandardCacheManager();
        caches.setTemplateCacheMaxSize(MAX_TEMPLATES);
        caches.setExpressionCacheMaxSize(MAX_EXPRESSIONS);
        return caches;
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
