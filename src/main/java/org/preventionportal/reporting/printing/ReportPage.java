package org.preventionportal.reporting.printing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.preventionportal.reporting.reports.FrozenReport;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A report as a page that needs nothing beside itself: HTML that is XML as well, since the PDF is made of it. */
@Component
class ReportPage {

    private final TemplateEngine engine = new SpringTemplateEngine();

    ReportPage() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("reporting/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(files);
    }

    byte[] bytes(FrozenReport report) {
        return text(report, false).getBytes(StandardCharsets.UTF_8);
    }

    /** The same, with the charts described as the maker of the PDF wants it and HTML does not have it. */
    String forPrinting(FrozenReport report) {
        return text(report, true);
    }

    private String text(FrozenReport report, boolean isPrinted) {
        var values = Map.of("report", report, "words", new ReportWords(), "isPrinted", isPrinted);
        return engine.process("report", new Context(Locale.UK, values));
    }
}
