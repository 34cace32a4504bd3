package org.preventionportal.portal.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;

/** Reads the schedule of a task. Only the button to remove it does so, not a day that somebody left blank. */
final class ScheduleForm {

    private static final String STARTS_ON = "startsOn";

    private ScheduleForm() {}

    static String send(Page page) {
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(form);
        var type = page.inputOf(form.operation());
        Map<String, Object> input = reader.patch(type, "", InputReader.fields(type, ""), Map.of());
        List<FieldProblem> unread = new ArrayList<>(reader.problems());
        if (input.get(STARTS_ON) == null
                && unread.stream().noneMatch(problem -> problem.field().equals(STARTS_ON))) {
            unread.add(new FieldProblem(STARTS_ON, InputReader.NO_DATE));
        }
        return page.send(form, unread, input, UnaryOperator.identity());
    }

    /** Of the form without a day. */
    static String remove(Page page) {
        return page.sendChanges("", List.of(STARTS_ON));
    }
}
