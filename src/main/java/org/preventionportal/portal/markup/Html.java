package org.preventionportal.portal.markup;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** Writes texts and values of attributes into markup. */
public final class Html {

    private Html() {}

    /** Escapes what markup means by characters; letters of any language stay as they are. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
