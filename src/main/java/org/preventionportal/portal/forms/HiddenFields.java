package org.preventionportal.portal.forms;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Writes hidden fields of a form as HTML: a page has up to a hundred forms, and each has the same first fields. */
final class HiddenFields {

    private final StringBuilder html = new StringBuilder();

    /** Adds a field; nothing if its value is null. */
    HiddenFields with(String name, @Nullable String value) {
        if (value != null) {
            html.append("<input type=\"hidden\" name=\"")
                    .append(name)
                    .append("\" value=\"")
                    .append(HtmlUtils.htmlEscape(value, StandardCharsets.UTF_8.name()))
                    .append("\">");
        }
        return this;
    }

    String html() {
        return html.toString();
    }
}
