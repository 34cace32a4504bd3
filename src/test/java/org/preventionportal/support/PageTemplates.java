package org.preventionportal.support;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Formats;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Renders fragments of pages without the service. */
public final class PageTemplates {

    private static final SpringTemplateEngine ENGINE = engine();

    private PageTemplates() {}

    /** Renders a fragment in English, with codes as labels. */
    public static String render(String template, String fragment, Map<String, ? extends @Nullable Object> variables) {
        LocaleContextHolder.setLocale(Locale.UK);
        var context = new Context(Locale.UK);
        variables.forEach(context::setVariable);
        context.setVariable("formats", new Formats());
        context.setVariable("labels", new Codes());
        return ENGINE.process(template, Set.of(fragment), context);
    }

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

    /** Labels each value with its code. Public, so that an expression can call it. */
    public record Codes() {

        public String of(String type, String value) {
            return value;
        }
    }
}
