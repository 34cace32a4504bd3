package org.preventionportal.reporting.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.preventionportal.charts.PaperDrawings;
import org.preventionportal.reporting.theory.ReportTheory;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders a report as a self-contained page. It is HTML and valid XML, since the PDF is made from it. */
@Component
class ReportPage {

    /** The only style sheet of the page, which is within it. */
    private static final String STYLE = style();

    /** Has browsers apply the style sheet, and load and run nothing. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-%s'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(Base64.encodeBase64String(DigestUtils.sha256(STYLE)));

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    ReportPage() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("reporting/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(files);
        engine.setEnableSpringELCompiler(true);
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(ReportPage.class.getResourceAsStream("/reporting/report.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] bytes(ReportRenderer.Copy copy) {
        return text(copy, false).getBytes(StandardCharsets.UTF_8);
    }

    /** Adds the {@code alt} attributes that the PDF library needs and HTML does not allow on charts. */
    String forPrinting(ReportRenderer.Copy copy) {
        return text(copy, true);
    }

    private String text(ReportRenderer.Copy copy, boolean isPrinted) {
        var charts = new ReportCharts();
        Map<String, Object> values = Map.ofEntries(
                Map.entry("report", copy.report()),
                Map.entry("style", STYLE),
                Map.entry("copy", copy),
                Map.entry("words", new ReportWords()),
                Map.entry("charts", charts),
                Map.entry("drawings", new PaperDrawings(isPrinted)),
                Map.entry("tables", new ChartTables(copy.report(), charts)),
                Map.entry("rows", new TableRows()),
                Map.entry("keyFindings", new KeyFindings(charts)),
                Map.entry("theory", new ReportTheory()),
                Map.entry("isPrinted", isPrinted));
        return allowed(engine.process("report", new Context(Locale.UK, values)));
    }

    /** Without characters that people paste and XML 1.0 does not allow. An expression takes ten times as long. */
    static String allowed(String xml) {
        return xml.chars().allMatch(ReportPage::isXml) ? xml : replaced(xml);
    }

    private static String replaced(String xml) {
        var allowed = new StringBuilder(xml);
        for (int i = 0; i < allowed.length(); i = allowed.offsetByCodePoints(i, 1)) {
            if (!isXml(allowed.codePointAt(i))) {
                allowed.setCharAt(i, ' ');
            }
        }
        return allowed.toString();
    }

    /** @param character a code point; half of a pair of surrogates is one, and not allowed */
    private static boolean isXml(int character) {
        return character < ' '
                ? character == '\t' || character == '\n' || character == '\r'
                : character < Character.MIN_SURROGATE
                        || (character > Character.MAX_SURROGATE && character != 0xFFFE && character != 0xFFFF);
    }
}
