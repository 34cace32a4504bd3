package org.preventionportal.charts;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** Writes a picture for paper as SVG, and escapes all that it is given. */
final class PaperSvg {

    static final String BLACK = "#0b0c0c";

    private final StringBuilder markup = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");

    /**
     * Begins a picture.
     *
     * @param words what it shows, for those who cannot see it
     * @param isPrinted whether it has the words in {@code alt} as well
     */
    PaperSvg(String styles, int width, int height, String words, boolean isPrinted) {
        attributes("class", styles, "width", width, "height", height, "viewBox", "0 0 " + width + " " + height);
        attributes("aria-label", words);
        if (isPrinted) {
            attributes("alt", words);
        }
        markup.append('>');
    }

    /** @param attributes names and values in turn */
    void rectangle(Number x, Number y, Number width, Number height, Object... attributes) {
        markup.append("<rect");
        attributes("x", x, "y", y, "width", width, "height", height);
        attributes(attributes);
        markup.append("/>");
    }

    void line(String path) {
        markup.append("<path fill=\"none\" stroke=\"#767676\" stroke-width=\"1\"");
        attributes("d", path);
        markup.append("/>");
    }

    /** Writes black text. */
    void text(String text, int size, Number x, Number y) {
        text(text, size, x, y, "fill", BLACK);
    }

    /** @param attributes names and values in turn, the colour among them */
    void text(String text, int size, Number x, Number y, Object... attributes) {
        markup.append("<text font-family=\"DejaVu Sans, Verdana, sans-serif\"");
        attributes("font-size", size, "x", x, "y", y);
        attributes(attributes);
        markup.append('>').append(escaped(text)).append("</text>");
    }

    void bold(String text, int size, Number x, Number y, String colour) {
        text(text, size, x, y, "font-weight", "bold", "fill", colour);
    }

    /** Writes bold text on both sides of a place. */
    void boldAround(String text, int size, Number x, Number y, String colour) {
        text(text, size, x, y, "font-weight", "bold", "text-anchor", "middle", "fill", colour);
    }

    String end() {
        return markup.append("</svg>").toString();
    }

    private void attributes(Object... attributes) {
        for (int name = 0; name < attributes.length; name += 2) {
            markup.append(' ')
                    .append(attributes[name])
                    .append("=\"")
                    .append(escaped(String.valueOf(attributes[name + 1])))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
