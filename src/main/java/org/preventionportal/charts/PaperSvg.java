package org.preventionportal.charts;

import java.util.stream.Stream;

/** Writes a picture for paper, with the fonts and lines of reports. */
final class PaperSvg {

    static final String BLACK = "#0b0c0c";

    private final Svg svg;

    /** Says where something is across a picture, or how long: in pixels, or in percent of the picture's width. */
    record Length(Number number, String unit) {

        static final Length NONE = pixels(0);

        static Length pixels(Number number) {
            return new Length(number, "");
        }

        static Length percent(Number number) {
            return new Length(number, "%");
        }

        @Override
        public String toString() {
            return number + unit;
        }
    }

    /**
     * Begins a picture.
     *
     * @param words what it shows, for those who cannot see it
     * @param isPrinted whether it has the words in {@code alt} as well
     */
    PaperSvg(String styles, int width, int height, String words, boolean isPrinted) {
        String viewBox = "0 0 " + width + " " + height;
        Object[] picture = {
            "role", "img", "class", styles, "width", width, "height", height, "viewBox", viewBox, "aria-label", words
        };
        this(new Svg(isPrinted ? joined(picture, "alt", words) : picture));
    }

    private PaperSvg(Svg svg) {
        this.svg = svg;
    }

    /** Begins a picture as wide as a page on a screen, whose texts keep their size. */
    static PaperSvg ofPage(String styles, int height, String words) {
        return new PaperSvg(Svg.ofPage(styles, height, words));
    }

    private static Object[] joined(Object[] attributes, Object... more) {
        return Stream.concat(Stream.of(attributes), Stream.of(more)).toArray();
    }

    /** @param attributes names and values in turn */
    void rectangle(Length x, int y, Length width, int height, Object... attributes) {
        svg.rectangle(joined(new Object[] {"x", x, "y", y, "width", width, "height", height}, attributes));
    }

    void line(String path) {
        svg.path("fill", "none", "stroke", "#767676", "stroke-width", 1, "d", path);
    }

    /** Writes black text. */
    void text(String text, int size, Length x, int y) {
        text(text, size, x, y, "fill", BLACK);
    }

    /** @param attributes names and values in turn, the colour among them */
    void text(String text, int size, Length x, int y, Object... attributes) {
        Object[] place = {"font-family", "DejaVu Sans, Verdana, sans-serif", "font-size", size, "x", x, "y", y};
        svg.text(text, joined(place, attributes));
    }

    void bold(String text, int size, Length x, int y, String colour) {
        boldAfter(text, size, x, 0, y, colour);
    }

    /** Writes black text some pixels after a place. */
    void textAfter(String text, int size, Length x, int pixels, int y) {
        text(text, size, x, y, "dx", pixels, "fill", BLACK);
    }

    /** Writes bold text some pixels after a place. */
    void boldAfter(String text, int size, Length x, int pixels, int y, String colour) {
        text(text, size, x, y, "dx", pixels, "font-weight", "bold", "fill", colour);
    }

    /** Writes bold text on both sides of a place. */
    void boldAround(String text, int size, Length x, int y, String colour) {
        text(text, size, x, y, "font-weight", "bold", "text-anchor", "middle", "fill", colour);
    }

    String end() {
        return svg.end();
    }
}
