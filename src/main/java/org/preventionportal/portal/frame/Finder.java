package org.preventionportal.portal.frame;

import java.util.Comparator;
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

    /** The value of the button that Enter presses in any field of the form, because it is the first one. */
    private static final String ENTER = "enter";

    /** Follows the name of a field with words, for the words that were looked for last. */
    private static final String FOUND = ".found";

    private static final String TASKS = "taskWords";
    private static final String COMMENTS = "commentWords";

    /** Which field has the words for what a button finds. */
    private record Field(String list, String words) {}

    /** In the order of the page, so that Enter chooses the same field in every process. */
    private static final List<Field> FIELDS =
            List.of(new Field("partners", "filter.name"), new Field("tasks", TASKS), new Field("comments", COMMENTS));

    private Finder() {}

    /** Whether the form was sent by that button, or by Enter while there are words to look for. */
    public static boolean isAsked(Page page) {
        return page.isSubmitted() && !asked(page.submitted()).isEmpty();
    }

    /** Back to the page, with what was found. */
    public static String find(Page page, Links links) {
        SubmittedForm form = page.submitted();
        String list = asked(form);
        String words = FIELDS.stream()
                .filter(field -> field.list().equals(list))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))
                .words();
        page.again(form);
        return "redirect:" + links.kept(links.with(words, form.first(words).strip(), BUTTON)) + "#find-" + list;
    }

    /**
     * What is to be found; empty if the form is to be carried out. Enter does not say in which field it was pressed:
     * new words come first, and earlier ones before the mutation, since looking again does no harm.
     */
    private static String asked(SubmittedForm form) {
        String pressed = form.first(BUTTON);
        return pressed.equals(ENTER)
                ? FIELDS.stream()
                        .filter(field -> !form.first(field.words()).isBlank())
                        .min(Comparator.comparing(
                                field -> form.first(field.words()).equals(form.first(field.words() + FOUND))))
                        .map(Field::list)
                        .orElse("")
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
