package org.preventionportal.surveys.results;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.Region;
import org.preventionportal.surveys.participation.ProgrammeSpan;
import org.preventionportal.surveys.questionnaires.Likert;
import org.preventionportal.tasks.TaskId;

/** Decides whether the answers of several event forms are of the whole programme. */
record FormSpan(Map<TaskId, Region> regions) {

    private static final int MIN_ANSWERS = 10;

    /** At least ten answers, and five of them outside any one task and any one region. */
    boolean covers(Collection<CountedCampaign> some, Variable variable) {
        boolean isOnPaper = some.stream().allMatch(form -> answers(form, variable, false) == 0);
        Map<Object, Integer> byTask = new HashMap<>();
        Map<Object, Integer> byRegion = new HashMap<>();
        for (CountedCampaign form : some) {
            int answers = answers(form, variable, isOnPaper);
            byTask.merge(task(form), answers, Integer::sum);
            byRegion.merge(ProgrammeSpan.place(task(form), regions), answers, Integer::sum);
        }
        int all = byTask.values().stream().mapToInt(Integer::intValue).sum();
        return all >= MIN_ANSWERS && ProgrammeSpan.isSpread(byTask, all) && ProgrammeSpan.isSpread(byRegion, all);
    }

    /** Whether all of them are about the same task. */
    static boolean isOfOneTask(Collection<CountedCampaign> some) {
        Set<Object> tasks = some.stream().map(FormSpan::task).collect(Collectors.toSet());
        return tasks.size() == 1 && tasks.iterator().next() instanceof TaskId;
    }

    /** A form about no task stands for itself. */
    private static Object task(CountedCampaign form) {
        TaskId task = form.campaign().plan().taskId();
        return task == null ? form.campaign().id() : task;
    }

    /** Who has typed in paper forms knows them, so they count only if nobody has answered otherwise. */
    private static int answers(CountedCampaign form, Variable variable, boolean isOnPaper) {
        ResponseCounts counts = form.counts(variable);
        ResponseCounts counting = isOnPaper ? counts : counts.electronic();
        return counting.answered() - counting.people(Likert.NOT_APPLICABLE);
    }
}
