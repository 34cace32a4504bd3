package org.preventionportal.tasks.todo;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.tasks.lists.CoveredOfficers;
import org.springframework.stereotype.Component;

/**
 * Finds whose tasks a caller covers, as emails do: see {@link org.preventionportal.tasks.access.TaskRecipients}. Emails
 * look for exclusions, too: if all officers of a region are excluded from a task, managers get them, and no list has
 * the task.
 */
@Component
class CoveredOfficerQueries {

    private final Directory directory;
    private final TaskOfficers officers;

    CoveredOfficerQueries(Directory directory, TaskOfficers officers) {
        this.directory = directory;
        this.officers = officers;
    }

    /**
     * Without Keycloak nobody counts as departed and officers answer in their own regions alone, so that the first page
     * is there.
     *
     * @param absent the officers for whom the caller deputises
     */
    CoveredOfficers of(List<PersonId> absent, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return CoveredOfficers.NOBODY;
        }
        try {
            Set<PersonId> staff = Stream.concat(directory.officers().stream(), directory.managers().stream())
                    .map(Directory.Account::person)
                    .collect(Collectors.toSet());
            List<PersonId> departed = officers.all().stream()
                    .filter(officer -> !staff.contains(officer))
                    .toList();
            return new CoveredOfficers(absent, regions(region -> answers(region, caller)), departed, true);
        } catch (Directory.Unavailable unknown) {
            return new CoveredOfficers(absent, regions(region -> isOf(region, caller)), List.of(), false);
        }
    }

    private static List<Region> regions(Predicate<Region> which) {
        return Stream.of(Region.values()).filter(which).toList();
    }

    /** An officer answers in their regions, and managers in those without an officer. */
    private boolean answers(Region region, Caller caller) {
        return isOf(region, caller) || (caller.isManager() && !directory.hasOfficer(region));
    }

    private static boolean isOf(Region region, Caller caller) {
        return caller.has(Role.OFFICER) && caller.regions().contains(region);
    }
}
