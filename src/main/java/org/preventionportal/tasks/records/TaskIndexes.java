package org.preventionportal.tasks.records;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of tasks and of what belongs to them, each with the query that it serves. */
@Component
class TaskIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        "tasks",
                        "acknowledgeBy",
                        "{'progress.clock.acknowledgeBy': 1, 'need.region': 1}",
                        "Finds requests that are not acknowledged, by the day by which they have to be."),
                Index.on(
                        "tasks",
                        "acknowledged",
                        "{'progress.clock.acknowledged.metOn': 1, 'need.region': 1}",
                        "Counts the requests that were acknowledged in a period."),
                Index.on(
                        "tasks",
                        "activities",
                        "{'delivery.activities.date': 1}",
                        "Sums the reach of the activities of a period."),
                Index.on("tasks", "activity", "{'delivery.activities._id': 1}", "Finds the task of an activity."),
                Index.on(
                        "tasks",
                        "coBeneficiaries",
                        "{'coBeneficiaries.partner': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks that a partner joined, the newest first."),
                Index.on(
                        "tasks",
                        "coBeneficiarySearchTerms",
                        "{'coBeneficiaries.searchTerms': 1}",
                        "Searches tasks by the words of an organisation that joined."),
                Index.on(
                        "tasks",
                        "coBeneficiaryDays",
                        "{'coBeneficiaries.partner': 1, 'delivery.schedule.endsOn': -1, '_id': 1}",
                        "Lists the sessions that a partner joined for its calendars, those that end last first."),
                Index.on(
                        "tasks",
                        "decideBy",
                        "{'progress.clock.decideBy': 1, 'need.region': 1}",
                        "Finds requests that are not decided, by the day by which they have to be."),
                Index.on(
                        "tasks",
                        "decided",
                        "{'progress.clock.decided.metOn': 1, 'need.region': 1}",
                        "Counts the requests that were decided in a period."),
                Index.on(
                        "tasks",
                        "ended",
                        "{'progress.ending.endedOn': 1, 'progress.state': 1, 'need.region': 1}",
                        "Counts the tasks that ended in a period, by how they ended."),
                Index.on(
                        "tasks",
                        "followUps",
                        "{'origin.followUpOf': 1, 'origin.createdAt': 1}",
                        "Lists the follow-ups of tasks."),
                Index.on(
                        "tasks",
                        "maintenance",
                        "{'progress.state': 1, 'progress.deferredUntil': 1, 'progress.updatedAt': 1}",
                        "Finds old drafts and the deferred requests whose day has come."),
                Index.on("tasks", "newest", "{'origin.createdAt': -1, '_id': 1}", "Lists all tasks, the newest first."),
                Index.on(
                        "tasks",
                        "newestByKind",
                        "{'need.kind': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks of a kind, the newest first."),
                Index.on(
                        "tasks",
                        "newestByPartnerKind",
                        "{'origin.partnerKind': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks of a kind of partner, the newest first."),
                Index.on(
                        "tasks",
                        "newestByRegion",
                        "{'need.region': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks of a region, the newest first."),
                Index.on(
                        "tasks",
                        "newestByState",
                        "{'progress.state': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks in a state, the newest first."),
                Index.on(
                        "tasks",
                        "newestByTheme",
                        "{'need.themes': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks on a theme, the newest first."),
                Index.on(
                        "tasks",
                        "officer",
                        "{'progress.officer': 1, 'progress.state': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the tasks of an officer by state, the newest first."),
                Index.on(
                        "tasks",
                        "officerDays",
                        "{'progress.officer': 1, 'delivery.schedule.endsOn': -1, '_id': 1}",
                        "Lists the sessions of an officer for their calendar, those that end last first."),
                Index.on(
                        "tasks",
                        "partner",
                        "{'origin.partner': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Lists the requests of a partner, the newest first."),
                Index.on(
                        "tasks",
                        "partnerDays",
                        "{'origin.partner': 1, 'delivery.schedule.endsOn': -1, '_id': 1}",
                        "Lists the sessions that a partner requested for its calendars, those that end last first."),
                Index.on(
                                "tasks",
                                "pendingNotification",
                                "{'progress.pendingNotificationFrom': 1}",
                                "Finds the tasks with changes whose email has not been posted.")
                        .sparse(),
                Index.on(
                        "tasks",
                        "policy",
                        "{'progress.state': 1, 'queuePosition.score.policy': 1}",
                        "Finds the requests that were scored under an earlier policy."),
                Index.on(
                        "tasks",
                        "portfolio",
                        "{'progress.acceptedOn': 1, 'progress.state': 1, 'need.region': 1, 'need.mainTheme': 1}",
                        "Counts the tasks that were accepted in the last 90 days by region and theme."),
                Index.on(
                        "tasks",
                        "queue",
                        "{'progress.state': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue in its order."),
                Index.on(
                        "tasks",
                        "queueByKind",
                        "{'need.kind': 1, 'progress.state': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue of a kind of work in its order."),
                Index.on(
                        "tasks",
                        "queueByPartnerKind",
                        "{'origin.partnerKind': 1, 'progress.state': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue of a kind of partner in its order."),
                Index.on(
                        "tasks",
                        "queueByRegion",
                        "{'need.region': 1, 'progress.state': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue of a region in its order, and the queue by region."),
                Index.on(
                        "tasks",
                        "queueByTheme",
                        "{'need.themes': 1, 'progress.state': 1, 'queuePosition.rank': -1, 'progress.requestedAt': 1, '_id': 1}",
                        "Lists the queue of a theme in its order."),
                Index.on("tasks", "reference", "{'reference': 1}", "Finds the task with a reference."),
                Index.on(
                        "tasks",
                        "queueDue",
                        "{'progress.state': 1, 'progress.clock.decideBy': 1, 'queuePosition.rank': -1, '_id': 1}",
                        "Lists the queue by the day to decide."),
                Index.on(
                        "tasks",
                        "queueDueByRegion",
                        "{'need.region': 1, 'progress.state': 1, 'progress.clock.decideBy': 1, 'queuePosition.rank': -1, '_id': 1}",
                        "Lists the queue of a region by the day to decide."),
                Index.on(
                        "tasks",
                        "regionSpread",
                        "{'need.region': 1, 'progress.state': 1, 'queuePosition.score.regionSpread': 1}",
                        "Finds the requests of a region whose stored spread is out of date."),
                Index.on(
                        "tasks",
                        "requestedAt",
                        "{'progress.requestedAt': 1, 'need.region': 1}",
                        "Counts the tasks that were requested in a period."),
                Index.on(
                        "tasks",
                        "searchTerms",
                        "{'searchTerms': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Searches tasks by words, the newest first."),
                Index.on(
                        "tasks",
                        "themeSpread",
                        "{'need.mainTheme': 1, 'progress.state': 1, 'queuePosition.score.themeSpread': 1}",
                        "Finds the requests of a theme whose stored spread is out of date."),
                Index.on(
                        "tasks",
                        "trackRecord",
                        "{'need.kind': 1, 'origin.partnerKind': 1, 'progress.state': 1, 'origin.createdAt': -1, '_id': 1}",
                        "Finds the completed tasks of a kind for a kind of partner, the newest first."),
                Index.on("calendarKeys", "hash", "{'hash': 1}", "Finds the calendar feed of a key.")
                        .unique(),
                Index.on(
                        "messages",
                        "latest",
                        "{'task': 1, 'partner': 1, 'createdAt': -1, '_id': 1}",
                        "Lists the messages of a conversation, the newest first."),
                Index.on(
                        "messages",
                        "authors",
                        "{'task': 1, 'partner': 1, 'author': 1, 'createdAt': -1}",
                        "Finds the unread messages of tasks without reading what they say."),
                Index.on(
                        "messages",
                        "createdAt",
                        "{'createdAt': 1}",
                        "Deletes messages whose retention period is over."),
                Index.on(
                                "messages",
                                "pendingNotification",
                                "{'pendingNotification': 1}",
                                "Finds the messages whose email has not been posted.")
                        .sparse(),
                Index.on(
                                "outcomes",
                                "pendingNotification",
                                "{'pendingNotification': 1}",
                                "Finds the outcomes whose email has not been posted.")
                        .sparse(),
                Index.on(
                        "outcomes",
                        "recorded",
                        "{'history.0.occurredAt': 1}",
                        "Counts the outcomes that were recorded in a period."),
                Index.on(
                        "outcomes",
                        "verification",
                        "{'partner': 1, 'verification': 1}",
                        "Finds the outcomes that a partner has not answered."),
                Index.on("outcomes", "task", "{'task': 1, '_id': 1}", "Lists the outcomes of a task."),
                Index.on(
                        "participants",
                        "email",
                        "{'email': 1}",
                        "Deletes an address that has opted out from every task."),
                Index.on(
                        "participants",
                        "expiresAt",
                        "{'expiresAt': 1}",
                        "Deletes participants whose retention period is over."),
                Index.on("participants", "task", "{'task': 1, '_id': 1}", "Lists the participants of a task."),
                Index.on(
                        "handovers",
                        "completedAt",
                        "{'completedAt': 1}",
                        "Finds the handovers that a crash left unfinished."));
    }
}
