package org.preventionportal.portal.forms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.preventionportal.safeguarding.IdentifyingText;

/** Makes what may be stored of a form. */
final class StorableForm {

    private static final String NOT_SEARCHED = "We could not keep this text. Enter it again.";
    private static final String IDENTIFYING = "Enter this again, without anything that identifies a child or a victim.";

    /** What pages offer as a choice or hide in a form. A random one may contain what is a valid NHS number. */
    private static final Pattern ID =
            Pattern.compile("[a-z]{3}_[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private StorableForm() {}

    /**
     * The form without the values that look as if they identified a child or a victim, or are too long to search, and
     * without the messages that quote them; the form itself if there are none.
     *
     * @param mostSearched the most characters that are searched in all
     */
    static SubmittedForm of(SubmittedForm form, LocalDate today, int mostSearched) {
        Set<String> tooLong = tooLongToSearch(form, mostSearched);
        Map<String, List<String>> values = form.values();
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(tooLong);
        others.entrySet().removeIf(field -> field.getValue().stream().anyMatch(text -> mayIdentify(text, today)));
        if (others.size() == values.size()) {
            return form;
        }
        List<FieldProblem> storable = values.keySet().stream()
                .filter(field -> !others.containsKey(field))
                .map(field -> new FieldProblem(field, tooLong.contains(field) ? NOT_SEARCHED : IDENTIFYING))
                .toList();
        return new SubmittedForm(form.person(), form.path(), form.operation(), others, storable);
    }

    private static boolean mayIdentify(String text, LocalDate today) {
        return !ID.matcher(text).matches() && !IdentifyingText.find(text, today).isEmpty();
    }

    /** The longest values, so that what the page itself has put into the form is kept. */
    private static Set<String> tooLongToSearch(SubmittedForm form, int mostSearched) {
        Set<String> tooLong = new HashSet<>();
        int searched = 0;
        for (String field : form.values().keySet().stream()
                .sorted(Comparator.comparingInt(form::size))
                .toList()) {
            searched += form.size(field);
            if (searched > mostSearched
                    || form.all(field).stream().anyMatch(text -> text.length() > IdentifyingText.MAX_LENGTH)) {
                tooLong.add(field);
            }
        }
        return tooLong;
    }
}
