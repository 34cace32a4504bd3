package org.preventionportal.tasks.lists;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.tasks.TaskId;

/** Holds which partners requested or joined a task, where many tasks are read only to find the newest of each. */
record PartnersOfTask(TaskId id, Requested origin, @Nullable List<Joined> coBeneficiaries) {

    static final List<String> FIELDS = List.of("origin.partner", "origin.createdAt", "coBeneficiaries.partner");

    private static final Comparator<PartnersOfTask> NEWEST_FIRST = Comparator.comparing(PartnersOfTask::createdAt)
            .reversed()
            .thenComparing(task -> task.id().value());

    /** Names the stored part with the request. */
    record Requested(@Nullable PartnerId partner, Instant createdAt) {}

    /** Names the stored part with an organisation that joined. */
    record Joined(PartnerId partner) {}

    /** The newest tasks of each partner, as many as sums over them count. */
    static Map<PartnerId, Set<TaskId>> newest(List<PartnerId> partners, List<PartnersOfTask> tasks) {
        Map<PartnerId, Set<TaskId>> ids =
                partners.stream().collect(Collectors.toMap(Function.identity(), _ -> new HashSet<>()));
        tasks.stream()
                .sorted(NEWEST_FIRST)
                .forEach(task -> task.partners()
                        .flatMap(partner -> Optional.ofNullable(ids.get(partner)).stream())
                        .filter(counted -> counted.size() < TasksOfPartner.MAX_COUNTED)
                        .forEach(counted -> counted.add(task.id())));
        return ids;
    }

    private Instant createdAt() {
        return origin.createdAt();
    }

    private Stream<PartnerId> partners() {
        return Stream.concat(
                        Optional.ofNullable(origin.partner()).stream(),
                        Objects.requireNonNullElse(coBeneficiaries, List.<Joined>of()).stream()
                                .map(Joined::partner))
                .distinct();
    }
}
