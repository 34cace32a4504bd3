package org.preventionportal.tasks.need;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FieldChange;

/** Lists how one need differs from another, for the history. */
record NeedChanges(Need before, Need after) {

    /** The changes in the order of the form, by the path of the field in the input. */
    List<FieldChange> list() {
        return FieldChange.all(
                change("title", Need::title),
                change("description", Need::description),
                change("kind", Need::kind),
                change("region", Need::region),
                change("themes", Need::themes),
                change("aim", Need::aim),
                Reach.changes(before.reach(), after.reach()),
                change("intelligence.source", need -> grade(need, Intelligence::source)),
                change("intelligence.assessment", need -> grade(need, Intelligence::assessment)),
                change("intelligence.handling", need -> grade(need, Intelligence::handling)),
                wordsOfIntelligence(),
                change("prospects", Need::prospects));
    }

    private List<FieldChange> change(String field, Function<Need, @Nullable Object> value) {
        return FieldChange.of(field, value.apply(before), value.apply(after));
    }

    /** More people read the history than the words of the intelligence, so it says only that they changed. */
    private List<FieldChange> wordsOfIntelligence() {
        return words(before.intelligence()).equals(words(after.intelligence()))
                ? List.of()
                : List.of(new FieldChange("intelligence.text", null, null));
    }

    private static List<String> words(@Nullable Intelligence intelligence) {
        return intelligence == null
                ? List.of()
                : List.of(
                        Objects.requireNonNullElse(intelligence.text(), ""),
                        Objects.requireNonNullElse(intelligence.conditions(), ""));
    }

    private static @Nullable Object grade(Need need, Function<Intelligence, @Nullable Object> value) {
        return need.intelligence() == null ? null : value.apply(need.intelligence());
    }
}
