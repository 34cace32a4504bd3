package org.preventionportal.tasks.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.capacity.Deputies;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.stereotype.Component;

/**
 * Finds who gets mail about a task, among officers and programme managers and in each organisation. It replaces people
 * who have left, and people who must not see the task, and adds deputies of officers who are away.
 */
@Component
public class TaskRecipients {

    private final Directory directory;
    private final Deputies deputies;

    TaskRecipients(Directory directory, Deputies deputies) {
        this.directory = directory;
        this.deputies = deputies;
    }

    /**
     * What every email about a task says of it: coded words and its reference, never what somebody wrote. With {@code
     * about}, the subjects of several tasks differ.
     */
    public static Map<String, String> values(Task task) {
        Map<String, String> values = new HashMap<>(Map.of(
                "task", task.id().value(),
                "reference", task.reference().value(),
                "region", task.region().label()));
        TaskKind kind = task.need().kind();
        if (kind != null) {
            String words = EnumWords.inSentence(kind);
            values.put("kind", words);
            values.put("about", words + " " + task.reference());
        }
        return values;
    }

    /** The officer of the task and today's deputy, or those who decide on the region's requests. */
    public Stream<PersonId> inCharge(Task task) {
        return Stream.concat(
                        directory.inCharge(task.officer(), task.region(), person -> !task.excludes(person)).stream(),
                        deputy(task))
                .distinct();
    }

    /** Today's deputy of the officer of the task, if there is one who may see it. */
    public Stream<PersonId> deputy(Task task) {
        return deputies.of(task.officer(), task.region()).stream().filter(person -> !task.excludes(person));
    }

    public Stream<PersonId> deciders(Task task) {
        return directory.deciders(task.region(), person -> !task.excludes(person)).stream()
                .map(Directory.Account::person);
    }

    /** The author for an organisation, or its leads; empty if the organisation is not on the task any more. */
    public Stream<PersonId> of(@Nullable PartnerId organisation, Task task) {
        return Contact.of(organisation, task).stream().flatMap(this::of);
    }

    /**
     * The author for the organisation in which a change lets other people see the task; nobody if nothing about the
     * sharing changed.
     */
    public Stream<PersonId> ofSharing(TaskHistoryEntry change, Task task) {
        return change.fieldChanges().isEmpty()
                ? Stream.empty()
                : of(change.partner() == null ? task.partnerId() : change.partner(), task);
    }

    /** The recipients of every organisation on the task. */
    public Stream<PersonId> ofAll(Task task) {
        return contacts(task).flatMap(this::of);
    }

    /** How every organisation on the task is reached. */
    public static Stream<Contact> contacts(Task task) {
        return TaskView.organisations(task).stream().flatMap(organisation -> Contact.of(organisation, task).stream());
    }

    public Stream<PersonId> of(Contact contact) {
        return directory
                .writerOrLeads(
                        contact.author(),
                        contact.organisation(),
                        person -> !contact.excluded().contains(person))
                .stream();
    }

    /**
     * How an organisation is reached about a task. Many tasks have equal ones, so that Keycloak is asked once for all.
     *
     * @param excluded people who must not see the task
     */
    public record Contact(PartnerId organisation, PersonId author, Set<PersonId> excluded) {

        private static Optional<Contact> of(@Nullable PartnerId organisation, Task task) {
            return organisation == null
                    ? Optional.empty()
                    : task.authorFor(organisation)
                            .map(author -> new Contact(
                                    organisation,
                                    author,
                                    task.sharing().exclusions().stream()
                                            .filter(Exclusion::isInForce)
                                            .map(Exclusion::person)
                                            .collect(Collectors.toSet())));
        }
    }
}
