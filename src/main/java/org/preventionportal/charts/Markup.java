package org.preventionportal.charts;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** Writes texts and values of attributes into markup. */
public final class Markup {

    private Markup() {}

    /** Escapes what markup means by characters; letters of any language stay as they are. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
