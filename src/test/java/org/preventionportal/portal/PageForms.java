package org.preventionportal.portal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Document;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.SourceFiles;

/** Finds the forms that a page sends, in its template and in the fragments that the template includes. */
final class PageForms {

    static final Path PAGES = Path.of("src/main/resources/portal/pages");

    private static final Pattern FRAGMENT = Pattern.compile("~\\{([\\w/-]*) *:: *([\\w-]+)");

    private final List<Form> forms = new ArrayList<>();
    private final Map<String, Form> byId = new HashMap<>();

    private PageForms() {}

    /**
     * A form that is sent with POST.
     *
     * @param operations the mutations that it can name, or names of forms that send a file
     * @param buttons the elements of its buttons, each with the variables that it sees
     */
    record Form(String page, Set<String> operations, List<PageButton> buttons) {}

    /** Returns the names of the templates that are pages of their own. */
    static List<String> pages() {
        return SourceFiles.below(PAGES, ".html").stream()
                .map(file -> PAGES.relativize(file).toString().replace(".html", ""))
                .filter(page -> find(document(page), "id", "content") != null)
                .toList();
    }

    static List<Form> of(String page) {
        var found = new PageForms();
        found.walk(Objects.requireNonNull(find(document(page), "id", "content")), page, Map.of(), null);
        return found.forms;
    }

    private void walk(Element element, String file, Map<String, String> outer, @Nullable Form around) {
        String replaced = Stream.of("th:replace", "th:insert")
                .map(element::getAttributeValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (replaced != null) {
            include(replaced, file, outer, around);
            return;
        }
        Map<String, String> variables = with(element, outer);
        boolean isForm = "form".equals(element.getElementName()) && "post".equals(element.getAttributeValue("method"));
        Form form = isForm ? new Form(file, new LinkedHashSet<>(), new ArrayList<>()) : around;
        if (isForm && form != null) {
            forms.add(form);
            String id = element.getAttributeValue("id");
            if (id != null) {
                byId.put(id, form);
            }
        }
        if (form != null && "operation".equals(element.getAttributeValue("name"))) {
            form.operations().addAll(TemplateExpressions.operations("${form}", variables));
        }
        String named = element.getAttributeValue("form"); // a button can send a form that is not around it
        Form sent = named == null
                ? form
                : Objects.requireNonNull(byId.get(named), () -> "no POST form has this id before its button: " + named);
        if (sent != null && "button".equals(element.getElementName())) {
            sent.buttons().add(new PageButton(element, variables));
        }
        for (Element child : element.getChildrenOfType(Element.class)) {
            walk(child, file, variables, form);
        }
        if (isForm && form != null && form.operations().isEmpty()) { // a respondent's: its address says what it does
            form.operations().addAll(TemplateExpressions.operations("${form}", variables));
        }
    }

    /** Walks through each fragment that an expression can choose. */
    private void include(String expression, String file, Map<String, String> outer, @Nullable Form around) {
        Matcher chosen = FRAGMENT.matcher(expression);
        while (chosen.find()) {
            String included = chosen.group(1).isEmpty() ? file : chosen.group(1);
            Element fragment = find(document(included), "th:fragment", chosen.group(2));
            if (fragment == null) {
                throw new IllegalStateException("No fragment " + chosen.group(2) + " in " + included);
            }
            Map<String, String> variables = new HashMap<>(outer);
            List<String> names = TemplateExpressions.arguments(
                    String.valueOf(fragment.getAttributeValue("th:fragment")),
                    chosen.group(2).length());
            List<String> values = TemplateExpressions.arguments(expression, chosen.end());
            for (int i = 0; i < names.size() && i < values.size(); i++) {
                variables.put(names.get(i), TemplateExpressions.resolved(values.get(i), outer));
            }
            walk(fragment, included, variables, around);
        }
    }

    private static Map<String, String> with(Element element, Map<String, String> outer) {
        Map<String, String> variables = new HashMap<>(outer);
        String assignments = element.getAttributeValue("th:with");
        for (String assignment : TemplateExpressions.parts(assignments == null ? "" : assignments)) {
            int equals = assignment.indexOf('=');
            variables.put(
                    assignment.substring(0, equals).strip(),
                    TemplateExpressions.resolved(assignment.substring(equals + 1), variables));
        }
        return variables;
    }

    static Document document(String page) {
        String text = SourceFiles.read(PAGES.resolve(page + ".html"));
        try {
            return new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(page, text);
        } catch (ParseException broken) {
            throw new IllegalStateException(page, broken);
        }
    }

    /** Finds the element with an attribute; a fragment may have parameters after its name. */
    private static @Nullable Element find(INestableNode in, String attribute, String name) {
        for (Element child : in.getChildrenOfType(Element.class)) {
            String value = String.valueOf(child.getAttributeValue(attribute));
            Element found = value.equals(name) || value.startsWith(name + "(") ? child : find(child, attribute, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
