package org.preventionportal.portal;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.attoparser.dom.Element;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;

/** A button of a template, with the variables that its expression sees. */
record PageButton(Element element, Map<String, String> variables) {

    /** Returns what the button can say to those who see it. */
    List<String> words(Properties messages) {
        String expression = element.getAttributeValue("th:text");
        if (expression == null && first() instanceof Element block) {
            expression = block.getAttributeValue("th:text");
        }
        return expression == null
                ? List.of(plain(element))
                : TemplateExpressions.words(TemplateExpressions.resolved(expression, variables), messages);
    }

    private INode first() {
        return element.getChildren().stream()
                .filter(child -> !isHidden(child)
                        && !(child instanceof Text text && text.getContent().isBlank()))
                .findFirst()
                .orElse(element);
    }

    private static String plain(Element element) {
        return element.getChildren().stream()
                .filter(child -> !isHidden(child))
                .map(child -> switch (child) {
                    case Text text -> text.getContent();
                    case Element within -> plain(within);
                    default -> "";
                })
                .collect(Collectors.joining())
                .strip();
    }

    private static boolean isHidden(INode node) {
        return node instanceof Element element
                && (element.hasAttribute("aria-hidden")
                        || String.valueOf(element.getAttributeValue("class")).contains("hidden"));
    }
}
