package org.preventionportal.portal.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.tasks.progress.TaskState;

/** Tests the tabs above the tasks of a partner. */
class TaskTabTests {

    private static final List<Map<?, ?>> COUNTED = List.of(
            Map.of("state", "DRAFT", "taskCount", 5),
            Map.of("state", "ACCEPTED", "taskCount", 2),
            Map.of("state", "IN_PROGRESS", "taskCount", 1),
            Map.of("state", "DECLINED", "taskCount", 4));

    @Test
    void eachStateButADraftHasATab() {
        assertThat(TaskTab.ALL.stream().flatMap(tab -> tab.states().stream()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(TaskState.values())
                        .filter(state -> state != TaskState.DRAFT)
                        .map(TaskState::name)
                        .toList());
    }

    @Test
    void aTabCountsItsStatesAndTheFirstOneAllButDrafts() {
        assertThat(TaskTab.ALL)
                .extracting(TaskTab::name, tab -> tab.count(COUNTED))
                .containsExactly(
                        tuple("All", 7),
                        tuple("Not decided yet", 0),
                        tuple("Accepted or in progress", 3),
                        tuple("Completed", 0),
                        tuple("Ended without completion", 4));
    }

    @Test
    void theAddressNamesTheStatesAndTheWords() {
        assertThat(TaskTab.ALL.getFirst().query("")).isEmpty();
        assertThat(TaskTab.ALL.getFirst().query("county lines & more"))
                .isEqualTo("?filter.words=county%20lines%20%26%20more");
        assertThat(TaskTab.ALL.get(2).query("arcade"))
                .isEqualTo("?filter.states=ACCEPTED&filter.states=IN_PROGRESS&filter.words=arcade");
    }
}
