package org.preventionportal.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads Thymeleaf expressions as far as tests have to know what they can yield. */
final class TemplateExpressions {

    private static final Pattern VARIABLE = Pattern.compile("\\$?\\{?\\s*(\\w+)\\s*}?");
    private static final Pattern FORM = Pattern.compile("forms\\.of\\(([^)]*)\\)");
    private static final Pattern COMPARED = Pattern.compile("[=!]= *'[^']*'");
    private static final Pattern LITERAL = Pattern.compile("'([A-Z][^']*)'|\\|([A-Z][^|]*)\\|");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([\\w.-]+)}");
    private static final Pattern SELECTION = Pattern.compile("\\.[?!^$]\\[");
    private static final Pattern NAME = Pattern.compile("'([a-z]\\w+)'");

    private TemplateExpressions() {}

    /** Replaces a variable by its expression, and the name of a form by what the name stands for. */
    static String resolved(String expression, Map<String, String> variables) {
        var variable = VARIABLE.matcher(expression.strip());
        if (variable.matches()) {
            return variables.getOrDefault(variable.group(1), expression);
        }
        return FORM.matcher(expression)
                .replaceAll(form -> Matcher.quoteReplacement(
                        "forms.of(%s)".formatted(variables.getOrDefault(form.group(1), form.group(1)))));
    }

    /** Returns the operations of the form that an expression yields. */
    static Set<String> operations(String expression, Map<String, String> variables) {
        return FORM.matcher(resolved(expression, variables))
                .results()
                .flatMap(form -> NAME.matcher(COMPARED.matcher(form.group(1)).replaceAll(""))
                        .results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    /** Returns the texts that an expression can yield. */
    static List<String> words(String expression, Properties messages) {
        List<String> literals = LITERAL.matcher(COMPARED.matcher(expression).replaceAll(""))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        return literals.isEmpty()
                ? MESSAGE.matcher(expression)
                        .results()
                        .map(key -> messages.getProperty(key.group(1), key.group(1)))
                        .toList()
                : literals;
    }

    /**
     * Returns the expressions in the parentheses that open at a place of a text; none if there is another character.
     */
    static List<String> arguments(String text, int open) {
        if (open >= text.length() || text.charAt(open) != '(') {
            return List.of();
        }
        return parts(text.substring(open + 1, end(text, open + 1, ")")));
    }

    /** Returns the expressions in braces after a dollar sign, without what they select of the items of a list. */
    static List<String> ofVariables(String text) {
        List<String> expressions = new ArrayList<>();
        for (int start = text.indexOf("${"); start >= 0; ) {
            int end = end(text, start + 2, "}");
            expressions.add(withoutSelections(text.substring(start + 2, end)));
            start = text.indexOf("${", end);
        }
        return expressions;
    }

    private static String withoutSelections(String expression) {
        Matcher selection = SELECTION.matcher(expression);
        if (!selection.find()) {
            return expression;
        }
        int end = end(expression, selection.end(), "]");
        return withoutSelections(expression.substring(0, selection.start()) + expression.substring(end + 1));
    }

    /** Splits at the commas that are in no quotation marks and no brackets. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start, ",");
            parts.add(text.substring(start, end).strip());
            start = end + 1;
        }
        return parts;
    }

    /** Finds the first of some characters that is in no quotation marks and no brackets. */
    private static int end(String text, int start, String ends) {
        boolean quoted = false;
        boolean literal = false;
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '|' && !quoted) {
                literal = !literal;
            } else if (!quoted && !literal && depth == 0 && ends.indexOf(c) >= 0) {
                return i;
            } else if (!quoted) {
                depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        return text.length();
    }
}
