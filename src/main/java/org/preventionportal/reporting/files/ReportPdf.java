package org.preventionportal.reporting.files;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Converts a page to a tagged PDF (PDF/UA) that screen readers can read. It fetches nothing from the network, whatever
 * the page refers to.
 */
final class ReportPdf {

    private static final String FONT = "DejaVu Sans";
    private static final String FONTS = "/reporting/fonts/";

    private ReportPdf() {}

    static byte[] of(String page) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(font("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(page, null);
        builder.toStream(bytes);
        try (var charts = new BatikSVGDrawer()) {
            builder.useSVGDrawer(charts);
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FONTS + file), file);
    }
}
