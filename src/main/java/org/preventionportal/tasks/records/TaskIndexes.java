package org.preventionportal.tasks.records;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of tasks, each with the query that it serves. */
@Component
class TaskIndexes implements Indexes {

    private static final String TASKS = "tasks";

    @Override
    public List<Index> all() {
        return Stream.of(queue(), lists(), searches(), calendars(), indicators(), jobs(), people())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Index> queue() {
        return List.of(
                on(
                        "queue",
                        "{'progress.state': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue in its order, and what waits in it of a kind or theme or was requested on some days."),
                on(
                        "queueByPartner",
                        "{'origin.partner': 1, 'progress.state': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue of partners in its order."),
                on(
                        "queueByStateAndRegion",
                        "{'progress.state': 1, 'need.region': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue of a region in its order, and the queue by region."),
                on(
                        "queueDue",
                        "{'progress.state': 1, 'progress.clock.decideBy': 1, 'queuePosition.rank': -1, '_id': 1}",
                        "Lists the queue by the day to decide."),
                on(
                        "queueByPartnerName",
                        "{'progress.state': 1, 'origin.partnerSortName': 1, 'origin.partner': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue by the names of partners, and finds names that have changed, each minute."),
                on(
                        "queueByTitle",
                        "{'progress.state': 1, 'sortTitle': 1, '_id': 1}",
                        "Lists the queue by the titles of requests."),
                on(
                        "queueDeferred",
                        "{'progress.state': 1, 'progress.deferredUntil': 1, 'queuePosition.rank': -1, '_id': 1}",
                        "Lists the deferred requests by the day of their return."),
                on(
                        "queueDueByRegion",
                        "{'need.region': 1, 'progress.state': 1, 'progress.clock.decideBy': 1, 'queuePosition.rank': -1, '_id': 1}",
                        "Lists the queue of a region by the day to decide."));
    }

    private static List<Index> lists() {
        return List.of(
                on("newest", "{'origin.createdAt': -1, '_id': 1}", "Lists all tasks, the newest first."),
                on(
                        "newestUpdate",
                        "{'progress.updatedAt': -1, '_id': 1}",
                        "Lists the tasks that changed since a time, by their last change."),
                on(
                        "newestByPartnerKind",
                        "{'origin.partnerKind': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks of a kind of partner, the newest first."),
                on(
                        "newestByRegion",
                        "{'need.region': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks of a region, the newest first."),
                on(
                        "newestByState",
                        "{'progress.state': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks in a state, the newest first."),
                on(
                        "newestByTheme",
                        "{'need.themes': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks on a theme, the newest first."),
                on(
                        "officer",
                        "{'progress.officer': 1, 'progress.state': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks of officers by state, the newest first, and finds everybody who is or was one."),
                on(
                        "newestByOfficer",
                        "{'progress.officer': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists all tasks of an officer, the newest first."),
                on(
                        "partner",
                        "{'origin.partner': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the requests of a partner, the newest first."),
                on(
                        "coBeneficiaries",
                        "{'coBeneficiaries.partner': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks that a partner joined, the newest first."));
    }

    private static List<Index> searches() {
        return List.of(
                on(
                        "searchTerms",
                        "{'searchTerms': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Searches tasks by words, the newest first."),
                on(
                        "coBeneficiarySearchTerms",
                        "{'coBeneficiaries.searchTerms': 1}",
                        "Searches tasks by the words of an organisation that joined."),
                on("reference", "{'reference': 1}", "Finds the task with a reference."),
                on("activity", "{'delivery.activities._id': 1}", "Finds the task of an activity."),
                on("followUps", "{'origin.followUpOf': 1, 'origin.createdAt': 1}", "Lists the follow-ups of tasks."),
                on(
                        "trackRecord",
                        "{'need.kind': 1, 'origin.partnerKind': 1, 'progress.state': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Finds the tasks of a kind, and the completed ones of it for a kind of partner, the newest first."));
    }

    private static List<Index> calendars() {
        return List.of(
                on(
                        "sessionDays",
                        "{'delivery.schedule.endsOn': 1, 'delivery.schedule.startsOn': 1}",
                        "Lists the tasks with a session on a day or later, or between two days."),
                on(
                        "nextSessions",
                        "{'sortSession': 1, '_id': 1}",
                        "Lists tasks by their next session, and finds those whose next session is over, each minute."),
                on(
                        "firstDays",
                        "{'delivery.schedule.startsOn': 1}",
                        "Lists the tasks that begin on a day, beside those with an activity on it."),
                on(
                        "officerDays",
                        "{'progress.officer': 1, 'delivery.schedule.endsOn': -1, '_id': 1}",
                        "Lists the sessions of an officer for their calendar, those that end last first."),
                on(
                        "partnerDays",
                        "{'origin.partner': 1, 'delivery.schedule.endsOn': -1, '_id': 1}",
                        "Lists the sessions that a partner requested for its calendars, those that end last first."),
                on(
                        "coBeneficiaryDays",
                        "{'coBeneficiaries.partner': 1, 'delivery.schedule.endsOn': -1, '_id': 1}",
                        "Lists the sessions that a partner joined for its calendars, those that end last first."));
    }

    private static List<Index> indicators() {
        return List.of(
                on(
                        "requestedAt",
                        "{'progress.requestedAt': 1, 'need.region': 1}",
                        "Counts and lists the tasks that were requested in a period."),
                on(
                        "acknowledged",
                        "{'progress.clock.acknowledged.metOn': 1, 'need.region': 1}",
                        "Counts the requests that were acknowledged in a period."),
                on(
                        "decided",
                        "{'progress.clock.decided.metOn': 1, 'need.region': 1}",
                        "Counts the requests that were decided in a period."),
                on(
                        "ended",
                        "{'progress.ending.endedOn': 1, 'progress.state': 1, 'need.region': 1}",
                        "Counts and lists the tasks that ended in a period, by how they ended."),
                on(
                        "completed",
                        "{'progress.state': 1, 'progress.ending.endedOn': 1, '_id': 1}",
                        "Reads the tasks that were completed in a period in batches, day by day, and those to deliver by their ids."),
                on(
                        "activities",
                        "{'delivery.activities.date': 1}",
                        "Sums the reach of the activities of a period, and lists the tasks with one to come for calendars."),
                on(
                        "accepted",
                        "{'progress.acceptedOn': 1, 'progress.state': 1, 'need.region': 1, 'need.mainTheme': 1, 'need.kind': 1}",
                        "Counts the tasks that were accepted in a period by region and theme, or by kind, without reading them."));
    }

    private static List<Index> jobs() {
        return List.of(
                on(
                        "acknowledgeBy",
                        "{'progress.clock.acknowledgeBy': 1, 'need.region': 1}",
                        "Finds requests that are not acknowledged, by their deadline."),
                on(
                        "decideBy",
                        "{'progress.clock.decideBy': 1, 'need.region': 1}",
                        "Finds requests that are not decided, by their deadline."),
                on(
                        "maintenance",
                        "{'progress.state': 1, 'progress.deferredUntil': 1, 'progress.updatedAt': 1}",
                        "Finds old drafts and the deferred requests whose day has come."),
                on(
                                "pendingNotification",
                                "{'progress.pendingNotificationFrom': 1}",
                                "Finds the tasks with changes whose email has not been posted.")
                        .sparse(),
                on(
                                "intelligenceBasis",
                                "{'queuePosition.basis.entry': 1}",
                                "Finds the requests whose intelligence factor is based on an entry.")
                        .sparse(),
                on(
                        "policy",
                        "{'progress.state': 1, 'queuePosition.score.policy': 1}",
                        "Finds the requests that were scored under an earlier policy, each minute."),
                on(
                        "regionSpread",
                        "{'need.region': 1, 'progress.state': 1, 'queuePosition.score.regionSpread': 1}",
                        "Finds the requests of a region whose stored spread is out of date, each minute."),
                on(
                        "themeSpread",
                        "{'need.mainTheme': 1, 'progress.state': 1, 'queuePosition.score.themeSpread': 1}",
                        "Finds the requests of a theme whose stored spread is out of date, each minute."));
    }

    private static List<Index> people() {
        return List.of(
                Index.ofPerson(TASKS, "author", "origin.author"),
                Index.ofPerson(TASKS, "joinedBy", "coBeneficiaries.author"),
                Index.ofPerson(TASKS, "colleagues", "sharing.colleagues"),
                Index.ofPerson(TASKS, "joinedColleagues", "coBeneficiaries.sharing.colleagues"),
                Index.ofPerson(TASKS, "actor", "progress.history.actor"),
                Index.ofPerson(TASKS, "override", "queuePosition.override.createdBy"),
                Index.ofPerson(TASKS, "activityBy", "delivery.activities.updatedBy"),
                Index.ofPerson(TASKS, "excluded", "sharing.exclusions.person"),
                Index.ofPerson(TASKS, "excludedBy", "sharing.exclusions.createdBy"),
                Index.ofPerson(TASKS, "exclusionLiftedBy", "sharing.exclusions.liftedBy"),
                Index.ofPerson(TASKS, "joinedExcluded", "coBeneficiaries.sharing.exclusions.person"),
                Index.ofPerson(TASKS, "joinedExcludedBy", "coBeneficiaries.sharing.exclusions.createdBy"),
                Index.ofPerson(TASKS, "joinedExclusionLiftedBy", "coBeneficiaries.sharing.exclusions.liftedBy"));
    }

    private static Index on(String name, String keys, String query) {
        return Index.on(TASKS, name, keys, query);
    }
}
