package org.preventionportal.tasks.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Organisations;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.support.Given;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.queue.TaskChanges;
import org.preventionportal.tasks.sharing.Sharing;
import org.preventionportal.tasks.sharing.Visibility;

/** Checks with whom a request can be shared. */
class TaskSharingTests {

    private static final PersonId LEFT = new PersonId("left");
    private static final PersonId MEMBER = new PersonId("member");
    private static final PersonId STRANGER = new PersonId("stranger");

    private final Task task = Given.anyTask()
            .share(new Sharing(Visibility.NAMED_COLLEAGUES, List.of(LEFT)), PersonId.SERVICE, Instant.EPOCH);
    private final Caller author =
            new Caller(task.author(), Set.of(Role.PARTNER), Set.of(Given.NORTH), Set.of(), Set.of());
    private final PartnerTaskAccess own = mock();
    private final TaskChanges changes = mock();
    private final Organisations organisations = mock();
    private final TaskSharing sharing = new TaskSharing(own, changes, organisations, Clock.systemUTC());

    @BeforeEach
    void know() {
        when(own.load(task.id(), 1, author)).thenReturn(task);
        when(changes.save(any(), any())).thenAnswer(call -> call.getArgument(0));
        when(organisations.members(Given.NORTH))
                .thenReturn(List.of(new Organisations.Member(MEMBER, "member@example.org")));
    }

    @Test
    void aColleagueWhoHasLeftDoesNotPreventAChange() {
        assertThat(share(LEFT, MEMBER)).containsExactly(LEFT, MEMBER);
        assertThat(share(MEMBER)).containsExactly(MEMBER);
    }

    @Test
    void onlyMembersCanBeChosen() {
        assertThatThrownBy(() -> share(LEFT, STRANGER)).isInstanceOf(Refusal.class);
    }

    private List<PersonId> share(PersonId... colleagues) {
        var input = new ShareTaskInput(task.id(), 1, Visibility.NAMED_COLLEAGUES, List.of(colleagues));
        return sharing.share(input, author).sharing().colleagues();
    }
}
