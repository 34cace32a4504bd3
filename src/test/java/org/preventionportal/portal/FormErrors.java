package org.preventionportal.portal;

import com.microsoft.playwright.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.support.Visitor;

/**
 * Knows the forms of the pages that a test comes to, and those that it has sent with an error. A form is named by the
 * address that it is sent to and by its operation, because a page can have several.
 */
final class FormErrors {

    private static final Pattern OPERATION = Pattern.compile("\\boperation=(\\w+)");

    private static final String NAME = """
            const name = form => [new URL(form.getAttribute('action'), location).pathname,
              form.querySelector('[name=operation]')?.value ?? '']
            const isField = element => element.matches('input:not([type=hidden]), select, textarea')
            """;

    private static final String WITH_FIELDS = """
            () => {
              %s
              return [...document.querySelectorAll('main form[method=post]')]
                .filter(form => [...form.elements].some(isField)).map(name)
            }
            """.formatted(NAME);

    /** Of a form that sends a file, which a script sends. */
    private static final String OF_A_FILE = """
            () => {
              %s
              const [form] = [...document.querySelectorAll('form[enctype]')]
                .filter(each => each.querySelector('.govuk-error-message'))
              return form ? name(form) : null
            }
            """.formatted(NAME);

    /** Messages of which a page must have one in the words of the field. */
    private static final List<String> NAMELESS = List.of(
            InputReader.CHOOSE,
            InputReader.NO_VALUE,
            InputReader.NO_NUMBER,
            InputReader.NO_DATE,
            InputReader.NOTHING,
            InputReader.NONE);

    /** An error of no field, such as a colleague's change, has no link. */
    private static final String PROBLEMS = """
            ([sent, data, nameless]) => {
              %s
              const findings = []
              const forms = [...document.forms].filter(form => name(form).join(' ') === sent)
              for (const link of document.querySelectorAll('.govuk-error-summary__list a')) {
                const found = document.querySelectorAll(`[id='${link.getAttribute('href').slice(1)}']`)
                const wrong = message => findings.push(`${message}: ${link.textContent} ${link.getAttribute('href')}`)
                if (found.length !== 1) {
                  wrong('leads to no field')
                } else if (!isField(found[0]) && !found[0].hasAttribute('tabindex')) {
                  wrong('leads to what is no field')
                } else if (!found[0].checkVisibility()) {
                  wrong('leads to a hidden field')
                } else if (!forms.includes(found[0].closest('form') ?? found[0].form)) {
                  wrong(`leads to a field of another form than ${sent}`)
                } else if (!document.getElementById(`${found[0].id}-error`)?.textContent.includes(link.textContent)) {
                  wrong('has no message beside the field')
                } else if (nameless.includes(link.textContent)) {
                  wrong('does not name its field')
                }
              }
              for (const message of document.querySelectorAll('main .govuk-error-message')) {
                if (!forms.some(form => form.contains(message))) {
                  findings.push(`has an error at another form than ${sent}: ${message.textContent}`)
                }
              }
              for (const [field, typed] of new URLSearchParams(data)) {
                const isShown = forms.some(form => [...form.elements].some(it => it.name === field && isField(it)))
                const kept = forms.flatMap(form => new FormData(form).getAll(field))
                if (typed.trim() && isShown && !kept.includes(typed.replaceAll('\\r', ''))) {
                  findings.push(`has lost what was typed as ${field}`)
                }
              }
              return findings
            }
            """.formatted(NAME);

    private final Set<List<String>> met = new HashSet<>();
    private final Set<List<String>> failed = new HashSet<>();

    /** Notes the forms with fields that somebody fills in. */
    void meet(Visitor visitor) {
        met.addAll(names(visitor));
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> names(Visitor visitor) {
        return (List<List<String>>) visitor.page().evaluate(WITH_FIELDS);
    }

    /** Returns what is wrong with the errors of the form that the visitor has sent last. */
    List<?> problems(Visitor visitor) {
        List<String> sent = sent(visitor);
        failed.add(sent);
        String data = Objects.requireNonNullElse(visitor.sent().postData(), "");
        return (List<?>) visitor.page()
                .evaluate(PROBLEMS, List.of(String.join(" ", sent), data.startsWith("--") ? "" : data, NAMELESS));
    }

    @SuppressWarnings("unchecked")
    private static List<String> sent(Visitor visitor) {
        var ofAFile = (List<String>) visitor.page().evaluate(OF_A_FILE);
        return ofAFile == null ? sent(visitor.sent()) : ofAFile;
    }

    private static List<String> sent(Request request) {
        Matcher operation = OPERATION.matcher(Objects.requireNonNullElse(request.postData(), ""));
        String path = request.url().replaceFirst("^\\w+://[^/]+", "").replaceFirst("[?#].*", "");
        return List.of(path, operation.find() ? operation.group(1) : "");
    }

    /**
     * Returns the forms that were never sent with an error.
     *
     * @param withoutIds turns an address into its pattern
     */
    Set<String> unsent(UnaryOperator<String> withoutIds) {
        Set<String> unsent = names(met, withoutIds);
        unsent.removeAll(names(failed, withoutIds));
        return unsent;
    }

    private static Set<String> names(Set<List<String>> forms, UnaryOperator<String> withoutIds) {
        return forms.stream()
                .map(form -> "%s %s"
                        .formatted(withoutIds.apply(form.getFirst()), form.getLast())
                        .strip())
                .collect(Collectors.toSet());
    }
}
