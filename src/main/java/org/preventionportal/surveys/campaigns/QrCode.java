package org.preventionportal.surveys.campaigns;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** Draws a link as a QR code. */
final class QrCode {

    private static final int QUIET_MODULES = 4;

    private QrCode() {}

    /** A black and white SVG without a size of its own. */
    static String svg(String link) {
        BitMatrix code;
        try {
            code = new QRCodeWriter()
                    .encode(link, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_MODULES));
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
        var modules = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    modules.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges" role="img" \
                aria-label="QR code of the survey's link"><path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path d="%3$s"/></svg>""".formatted(code.getWidth(), code.getHeight(), modules);
    }
}
