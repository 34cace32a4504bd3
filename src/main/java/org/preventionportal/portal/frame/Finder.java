package org.preventionportal.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.SubmittedForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds what a form chooses among with a second button of the form. What was typed and ticked waits as it does after an
 * error, so that nothing is lost; the words go into the address, where a query of the page reads them.
 */
public final class Finder {

    private static final String BUTTON = "find";
    private static final String TASKS = "taskWords";
    private static final String COMMENTS = "commentWords";

    /** The field with the words, by the value of the button. */
    private static final Map<String, String> WORDS =
            Map.of("partners", "filter.name", "tasks", TASKS, "comments", COMMENTS);

    private Finder() {}

    /** Whether the form was sent by that button. */
    public static boolean isAsked(Page page) {
        return page.isSubmitted() && !page.submitted().first(BUTTON).isEmpty();
    }

    /** Back to the page, with what was found. */
    public static String find(Page page, Links links) {
        SubmittedForm form = page.submitted();
        String things = asked(form);
        String words = WORDS.get(things);
        if (words == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        page.again(form);
        return "redirect:" + links.with(words, form.first(words).strip(), BUTTON) + "#find-" + things;
    }

    /** The button that was pressed, or the one beside the only words: Enter in a field presses the first button. */
    private static String asked(SubmittedForm form) {
        String pressed = form.first(BUTTON);
        String words = WORDS.getOrDefault(pressed, "");
        return !words.isEmpty() && form.first(words).isBlank()
                ? WORDS.entrySet().stream()
                        .filter(one -> !form.first(one.getValue()).isBlank())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(pressed)
                : pressed;
    }

    /** Adds the tasks, their outcomes and the comments that have the words in the address, where a page is shown. */
    public static Page found(Page page) {
        if (page.isSubmitted()) {
            return page;
        }
        SubmittedForm address = page.submitted();
        if (!address.first(TASKS).isBlank()) {
            page.ask("fragments/find.tasks", Map.of());
            List<?> tasks = each(page.found("tasksFound"), "groups")
                    .flatMap(group -> each(group, "nodes"))
                    .toList();
            List<?> outcomes =
                    tasks.stream().flatMap(task -> each(task, "outcomes")).toList();
            page.with("foundTasks", tasks).with("foundOutcomes", outcomes);
        }
        if (!address.first(COMMENTS).isBlank()) {
            page.ask("fragments/find.comments", Map.of());
        }
        return page;
    }

    private static Stream<?> each(@Nullable Object parent, String list) {
        return parent instanceof Map<?, ?> fields && fields.get(list) instanceof List<?> items
                ? items.stream()
                : Stream.empty();
    }
}
