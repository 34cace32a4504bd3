package org.preventionportal.portal.respondent;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the pages before and after a page of a survey. The answers decide which page comes next.
 *
 * @param section the key of the current page
 * @param from {@code check} if the respondent changes an answer and goes back to check them
 */
record SurveyRoute(String section, String from) {

    private static final String CHECK = "check";
    private static final String TO_CHECK = "/survey/check";
    private static final String SECTION = "/survey/section/";

    /** The page where the respondent should continue. */
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
     * The next page with a question that the answers have led to, this page first.
     *
     * @param answered the keys of the questions that were on the page
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

    /** If the page is no longer shown, the place of the page before it. */
    private int placeIn(SurveyView before, SurveyView after) {
        int place = after.place(section);
        return place >= 0 ? place : before.place(section) - 1;
    }
}
