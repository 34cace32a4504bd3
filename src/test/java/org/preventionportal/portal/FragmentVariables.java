package org.preventionportal.portal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.SourceFiles;

/** Finds what fragments read although it is neither a parameter of theirs nor on every page. */
final class FragmentVariables {

    /** See {@code PageFrameAdvice}, {@code ChartAdvice} and {@code Page.plain}. */
    private static final Set<String> ON_EVERY_PAGE = Set.of(
            "frame",
            "offersSignIn",
            "today",
            "labels",
            "formats",
            "values",
            "limits",
            "numbers",
            "nameless",
            "namelessWithin",
            "links",
            "choices",
            "states",
            "columns",
            "charts",
            "drawings",
            "indicatorCharts",
            "indicatorRows",
            "indicatorTiles",
            "keyFindings",
            "measureCharts",
            "theoryDiagrams",
            "trendCharts",
            "forms");

    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "lt", "gt", "le", "ge", "true", "false", "null", "instanceof", "matches");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|&\\w+;");
    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.#@])[A-Za-z_]\\w*");

    private final Map<String, Set<String>> found = new TreeMap<>();

    private FragmentVariables() {}

    /** Returns the names of the variables by template and fragment, such as {@code layout :: page}. */
    static Map<String, Set<String>> free() {
        var variables = new FragmentVariables();
        for (var file : SourceFiles.below(PageForms.PAGES, ".html")) {
            String template = PageForms.PAGES.relativize(file).toString().replace(".html", "");
            variables.walk(PageForms.document(template), template, null, Set.of());
        }
        return variables.found;
    }

    /** @param bound parameters of the fragment and local variables */
    private void walk(INestableNode node, String template, @Nullable String around, Set<String> bound) {
        for (Element element : node.getChildrenOfType(Element.class)) {
            Map<String, String> attributes = element.getAttributeMap();
            String declared = attributes.get("th:fragment");
            String fragment = around;
            Set<String> known = new HashSet<>(bound);
            if (declared != null) {
                String name = declared.split("\\(", 2)[0];
                fragment = template + " :: " + name;
                known = new HashSet<>(TemplateExpressions.arguments(declared, name.length()));
            }
            if (fragment != null) {
                Set<String> read = read(attributes, known);
                if (!read.isEmpty()) {
                    found.computeIfAbsent(fragment, _ -> new TreeSet<>()).addAll(read);
                }
            }
            walk(element, template, fragment, known);
        }
    }

    /** Returns what the attributes read, and adds what they define to what is known. */
    private static Set<String> read(Map<String, String> attributes, Set<String> known) {
        Set<String> read = new TreeSet<>();
        String each = attributes.get("th:each");
        if (each != null) {
            read.addAll(unknown(each, known));
            Stream.of(each.split(":", 2)[0].split(",")).map(String::strip).forEach(known::add);
        }
        String with = attributes.get("th:with");
        for (String assignment : TemplateExpressions.parts(with == null ? "" : with)) {
            read.addAll(unknown(assignment, known));
            known.add(assignment.split("=", 2)[0].strip());
        }
        attributes.forEach((name, value) -> {
            if (name.startsWith("th:") && value != null && !name.equals("th:each") && !name.equals("th:with")) {
                read.addAll(unknown(value, known));
            }
        });
        return read;
    }

    private static Set<String> unknown(String value, Set<String> known) {
        Set<String> names = new TreeSet<>();
        TemplateExpressions.ofVariables(value)
                .forEach(expression -> VARIABLE.matcher(TEXT.matcher(expression).replaceAll(" "))
                        .results()
                        .forEach(name -> names.add(name.group())));
        names.removeAll(known);
        names.removeAll(ON_EVERY_PAGE);
        names.removeAll(OPERATORS);
        return names;
    }
}
