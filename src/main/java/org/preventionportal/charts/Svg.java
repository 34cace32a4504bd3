package org.preventionportal.charts;

/** Writes a picture as SVG, and escapes all that it is given. Attributes are names and values in turn. */
public final class Svg {

    private final StringBuilder markup = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"");

    Svg(Object... attributes) {
        attributes(attributes);
        markup.append('>');
    }

    /**
     * Begins a picture as wide as the page.
     *
     * @param height in pixels
     * @param words what it shows, for those who cannot see it
     */
    public static Svg ofPage(String styles, int height, String words) {
        return new Svg(
                "width",
                "100%",
                "role",
                "img",
                "focusable",
                "false",
                "class",
                styles,
                "height",
                height,
                "aria-label",
                words);
    }

    public void rectangle(Object... attributes) {
        empty("rect", attributes);
    }

    public void line(Object... attributes) {
        empty("line", attributes);
    }

    void path(Object... attributes) {
        empty("path", attributes);
    }

    public void text(String text, Object... attributes) {
        markup.append("<text");
        attributes(attributes);
        markup.append('>').append(Markup.escaped(text)).append("</text>");
    }

    public String end() {
        return markup.append("</svg>").toString();
    }

    private void empty(String element, Object... attributes) {
        markup.append('<').append(element);
        attributes(attributes);
        markup.append("/>");
    }

    private void attributes(Object... attributes) {
        for (int name = 0; name < attributes.length; name += 2) {
            markup.append(' ')
                    .append(attributes[name])
                    .append("=\"")
                    .append(Markup.escaped(String.valueOf(attributes[name + 1])))
                    .append('"');
        }
    }
}
