package org.preventionportal.reporting.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
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

    /**
     * Draws a chart as SVG.
     *
     * @param kind the fragment of {@code charts.html}
     * @param values the parameters of the fragment
     */
    String chart(String kind, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("words", new ReportWords());
        all.put("charts", new ReportCharts());
        all.put("isPrinted", false);
        return allowed(engine.process("charts", Set.of(kind), new Context(Locale.UK, all)));
    }

    private String text(ReportRenderer.Copy copy, boolean isPrinted) {
        Map<String, Object> values = Map.of(
                "report",
                copy.report(),
                "style",
                STYLE,
                "copy",
                copy,
                "words",
                new ReportWords(),
                "charts",
                new ReportCharts(),
                "tables",
                new ChartTables(copy.report()),
                "keyFindings",
                new KeyFindings(),
                "notes",
                new ReportNotes(),
                "theory",
                new ReportTheory(),
                "isPrinted",
                isPrinted);
        return allowed(engine.process("report", new Context(Locale.UK, values)));
    }

    /** Without characters that people paste and XML 1.0 does not allow. An expression takes ten times as long. */
    private static String allowed(String xml) {
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
