package org.preventionportal.reporting.casestudies;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;

/**
 * Describes what a case study is about, in codes of the linked tasks. Callers who may not see the tasks see it, too.
 */
record CaseStudySubject(
        int taskCount, List<Region> regions, List<PartnerKind> partnerKinds, List<TaskKind> kinds, List<Theme> themes) {

    static CaseStudySubject of(Collection<Task> tasks) {
        return new CaseStudySubject(
                tasks.size(),
                all(tasks, task -> Stream.of(task.region())),
                all(tasks, task -> Stream.ofNullable(task.getPartnerKind())),
                all(tasks, task -> Stream.ofNullable(task.getKind())),
                all(tasks, task -> task.getThemes().stream()));
    }

    private static <T extends Enum<T>> List<T> all(Collection<Task> tasks, Function<Task, Stream<T>> values) {
        return tasks.stream()
                .flatMap(values)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
