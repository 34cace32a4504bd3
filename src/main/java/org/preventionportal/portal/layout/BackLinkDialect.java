package org.preventionportal.portal.layout;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets {@link BackLinkPlace} handle each page. */
@Component
class BackLinkDialect implements IPostProcessorDialect {

    private static final int PRECEDENCE = 1000;

    @Override
    public String getName() {
        return "back link";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, BackLinkPlace.class, PRECEDENCE));
    }
}
