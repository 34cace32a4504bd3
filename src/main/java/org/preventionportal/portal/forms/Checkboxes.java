package org.preventionportal.portal.forms;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the checkboxes of a field as HTML. A filter has dozens of them, and a template would evaluate seven
 * expressions for each.
 */
final class Checkboxes {

    private final FormView form;
    private final String field;
    private final StringBuilder html = new StringBuilder();

    private Checkboxes(FormView form, String field) {
        this.form = form;
        this.field = field;
    }

    /** @param options the words of each value */
    static String html(FormView form, String field, Map<?, ?> options, Collection<String> ticked) {
        var boxes = new Checkboxes(form, field);
        int place = 0;
        for (Map.Entry<?, ?> option : options.entrySet()) {
            String value = String.valueOf(option.getKey());
            boxes.add(place++, value, String.valueOf(option.getValue()), ticked.contains(value));
        }
        return boxes.html.toString();
    }

    private void add(int place, String value, String words, boolean isTicked) {
        String id = form.id(field, place);
        html.append("<div class=\"govuk-checkboxes__item\"><input class=\"govuk-checkboxes__input\" type=\"checkbox\"");
        attribute("id", id);
        attribute("name", field);
        attribute("value", value);
        html.append(isTicked ? " checked=\"checked\">" : ">")
                .append("<label class=\"govuk-label govuk-checkboxes__label\"");
        attribute("for", id);
        html.append('>').append(escaped(words)).append("</label></div>");
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
