package org.preventionportal.portal.frame;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Builds the links of templates, and keeps in those between pages of one thing the list that the reader found it on.
 */
final class ListLinkBuilder extends StandardLinkBuilder {

    private final Links links;

    ListLinkBuilder(Links links) {
        this.links = links;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return links.kept(super.processLink(context, link));
    }
}
