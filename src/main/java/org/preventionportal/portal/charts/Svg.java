package org.preventionportal.portal.charts;

import org.preventionportal.portal.markup.Html;

/** Writes a picture as wide as the page, and escapes all that it is given. */
final class Svg {

    private final StringBuilder markup = new StringBuilder();

    /**
     * Begins a picture.
     *
     * @param height in pixels
     * @param words what it shows, for those who cannot see it
     */
    Svg(String styles, int height, String words) {
        markup.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" role=\"img\" focusable=\"false\"");
        attributes("class", styles, "height", height, "aria-label", words);
        markup.append('>');
    }

    /** @param attributes names and values in turn */
    void rectangle(Object... attributes) {
        markup.append("<rect");
        attributes(attributes);
        markup.append("/>");
    }

    /** @param attributes names and values in turn */
    void line(Object... attributes) {
        markup.append("<line");
        attributes(attributes);
        markup.append("/>");
    }

    /** @param attributes names and values in turn */
    void text(String text, Object... attributes) {
        markup.append("<text");
        attributes(attributes);
        markup.append('>').append(Html.escaped(text)).append("</text>");
    }

    String end() {
        return markup.append("</svg>").toString();
    }

    private void attributes(Object... attributes) {
        for (int name = 0; name < attributes.length; name += 2) {
            markup.append(' ')
                    .append(attributes[name])
                    .append("=\"")
                    .append(Html.escaped(String.valueOf(attributes[name + 1])))
                    .append('"');
        }
    }
}
