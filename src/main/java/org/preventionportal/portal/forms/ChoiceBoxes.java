package org.preventionportal.portal.forms;

import java.util.Collection;
import java.util.Map;
import org.preventionportal.charts.Markup;

/**
 * Writes the checkboxes or radio buttons of a field as HTML. A filter, or the choice of indicators, has dozens of them,
 * and a template would evaluate seven expressions for each.
 */
final class ChoiceBoxes {

    private final FormView form;
    private final String field;
    private final String input;
    private final String label;
    private final StringBuilder html = new StringBuilder();

    private ChoiceBoxes(FormView form, String type, String component, String field) {
        this.form = form;
        this.field = field;
        this.input = "<div class=\"%1$s__item\"><input class=\"%1$s__input\" type=\"%2$s\"".formatted(component, type);
        this.label = "<label class=\"govuk-label %s__label\"".formatted(component);
    }

    /** @param options the words of each value */
    static String checkboxes(FormView form, String field, Map<?, ?> options, Collection<String> ticked) {
        return new ChoiceBoxes(form, "checkbox", "govuk-checkboxes", field).html(options, ticked);
    }

    /** @param options the words of each value */
    static String radios(FormView form, String field, Map<?, ?> options, Collection<String> ticked) {
        return new ChoiceBoxes(form, "radio", "govuk-radios", field).html(options, ticked);
    }

    private String html(Map<?, ?> options, Collection<String> ticked) {
        int place = 0;
        for (Map.Entry<?, ?> option : options.entrySet()) {
            String value = String.valueOf(option.getKey());
            add(place++, value, String.valueOf(option.getValue()), ticked.contains(value));
        }
        return html.toString();
    }

    private void add(int place, String value, String words, boolean isTicked) {
        String id = form.id(field, place);
        html.append(input);
        attribute("id", id);
        attribute("name", field);
        attribute("value", value);
        html.append(isTicked ? " checked=\"checked\">" : ">").append(label);
        attribute("for", id);
        html.append('>').append(Markup.escaped(words)).append("</label></div>");
    }

    private void attribute(String name, String value) {
        html.append(' ')
                .append(name)
                .append("=\"")
                .append(Markup.escaped(value))
                .append('"');
    }
}
