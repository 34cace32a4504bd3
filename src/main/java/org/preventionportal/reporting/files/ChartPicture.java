package org.preventionportal.reporting.files;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.preventionportal.charts.PaperDrawings;

/** Converts a chart to a picture for Word, which draws SVG in its latest versions only. */
final class ChartPicture {

    private static final int SCALE = 2; // sharp in print

    static {
        font("DejaVuSans.ttf");
        font("DejaVuSans-Bold.ttf");
    }

    private ChartPicture() {}

    /** Makes the embedded fonts known, so that pictures look the same on every server. */
    private static void font(String name) {
        try (InputStream file =
                Objects.requireNonNull(ChartPicture.class.getResourceAsStream("/reporting/fonts/" + name))) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    static byte[] png(String svg) {
        var png = new ByteArrayOutputStream();
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) PaperDrawings.WIDTH * SCALE);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
            png.flush();
        } catch (TranscoderException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
