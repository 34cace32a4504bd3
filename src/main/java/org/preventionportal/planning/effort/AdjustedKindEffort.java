package org.preventionportal.planning.effort;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores what programme managers set for a kind of task in place of what is learnt or assumed.
 *
 * @param id the kind
 * @param settings the newest first
 */
@Document("kindEfforts")
record AdjustedKindEffort(@Id String id, @Version long version, List<KindEffortSetting> settings) implements Versioned {

    /** So many are kept, so that the document does not grow without end. */
    private static final int MAX_SETTINGS = 50;

    AdjustedKindEffort {
        settings = Objects.requireNonNullElse(settings, List.of());
    }

    static AdjustedKindEffort none(TaskKind kind) {
        return new AdjustedKindEffort(kind.name(), 0, List.of());
    }

    AdjustedKindEffort with(KindEffortSetting setting) {
        return new AdjustedKindEffort(
                id,
                version,
                Stream.concat(Stream.of(setting), settings.stream())
                        .limit(MAX_SETTINGS)
                        .toList());
    }

    /** The days that are set now; null if what is learnt or assumed counts. */
    @Nullable
    Double days() {
        return settings.isEmpty() ? null : settings.getFirst().days();
    }
}
