package org.preventionportal.portal.respondent;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where somebody is in a survey, and where they go from there. What they answer decides what comes next.
 *
 * @param section on whose page they are
 * @param from {@code check} where they came to change an answer and go back to check them
 */
record SurveyRoute(String section, String from) {

    private static final String CHECK = "check";
    private static final String TO_CHECK = "/survey/check";
    private static final String SECTION = "/survey/section/";

    /** Where there is something left to answer. */
    static String resume(SurveyView view) {
        String section = view.resumeAtSectionKey();
        return section == null ? TO_CHECK : SECTION + section;
    }

    private boolean isChange() {
        return from.equals(CHECK);
    }

    private String to(String id) {
        return SECTION + id + (isChange() ? "?from=" + CHECK : "");
    }

    String here() {
        return to(section);
    }

    String back(SurveyView view) {
        int place = view.place(section);
        if (isChange()) {
            return TO_CHECK;
        }
        return place == 0 ? "/survey" : SECTION + SurveyView.key(view.sections().get(place - 1));
    }

    /**
     * To what the answers have led to, on this page first.
     *
     * @param answered what was on the page
     */
    String next(SurveyView before, SurveyView after, List<String> answered) {
        Optional<String> more = after.questions(section).stream()
                .map(SurveyView::key)
                .filter(question -> !answered.contains(question))
                .findFirst();
        if (more.isPresent()) {
            return here() + (isChange() ? "&" : "?") + "more#question-" + more.get();
        }
        return after.sections().stream()
                .filter(later -> isChange()
                        ? before.section(SurveyView.key(later)).isEmpty()
                        : after.place(SurveyView.key(later)) > placeIn(before, after))
                .findFirst()
                .map((Map<?, ?> later) -> to(SurveyView.key(later)))
                .orElse(TO_CHECK);
    }

    /** A page that is asked no more has nothing after it but what comes after the page before it. */
    private int placeIn(SurveyView before, SurveyView after) {
        int place = after.place(section);
        return place >= 0 ? place : before.place(section) - 1;
    }
}
