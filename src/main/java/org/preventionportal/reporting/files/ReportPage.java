package org.preventionportal.reporting.files;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders a report as a self-contained page. It is HTML and valid XML, since the PDF is made from it. */
@Component
class ReportPage {

    /** References to characters that XML 1.0 does not allow. */
    private static final Pattern NO_XML = Pattern.compile("&#(?:[0-8]|11|12|1[4-9]|2[0-9]|3[01]);");

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

    byte[] bytes(VerifiedReport verified) {
        return text(verified, false).getBytes(StandardCharsets.UTF_8);
    }

    /** Adds the {@code alt} attributes that the PDF library needs and HTML does not allow on charts. */
    String forPrinting(VerifiedReport verified) {
        return text(verified, true);
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

    private String text(VerifiedReport verified, boolean isPrinted) {
        Map<String, Object> values = Map.of(
                "report",
                verified.report(),
                "checksum",
                verified.checksum(),
                "words",
                new ReportWords(),
                "charts",
                new ReportCharts(),
                "tables",
                new ChartTables(verified.report()),
                "keyFindings",
                new KeyFindings(),
                "notes",
                new ReportNotes(),
                "isPrinted",
                isPrinted);
        return allowed(engine.process("report", new Context(Locale.UK, values)));
    }

    /** Without characters that people paste and XML does not allow. An expression takes ten times as long as a loop. */
    private static String allowed(String xml) {
        var allowed = new StringBuilder(NO_XML.matcher(xml).replaceAll(" "));
        for (int i = 0; i < allowed.length(); i++) {
            if (Character.isSurrogatePair(allowed.charAt(i), i + 1 < allowed.length() ? allowed.charAt(i + 1) : ' ')) {
                i++;
            } else if (!isXml(allowed.charAt(i))) {
                allowed.setCharAt(i, ' ');
            }
        }
        return allowed.toString();
    }

    /** Whether XML 1.0 allows a character that is not half of a pair. */
    private static boolean isXml(char character) {
        return character < ' '
                ? character == '\t' || character == '\n' || character == '\r'
                : !Character.isSurrogate(character) && character < '\uFFFE';
    }
}
