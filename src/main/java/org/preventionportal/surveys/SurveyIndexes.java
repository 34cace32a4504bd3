package org.preventionportal.surveys;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of surveys, each with the query that it serves. */
@Component
class SurveyIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return Stream.of(
                        questionnaires(),
                        campaigns(),
                        campaignsOfJobs(),
                        campaignsOfFigures(),
                        participations(),
                        starts(),
                        ballots(),
                        responseCounts(),
                        comments())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Index> questionnaires() {
        return List.of(
                Index.on(
                        "questionnaires",
                        "newest",
                        "{'updatedAt': -1, '_id': 1}",
                        "Lists questionnaires, the last changed first."),
                Index.on(
                        "questionnaires",
                        "searchTerms",
                        "{'searchTerms': 1, 'updatedAt': -1, '_id': 1}",
                        "Searches questionnaires by words."));
    }

    private static List<Index> campaigns() {
        return List.of(
                Index.on(
                        "surveyCampaigns",
                        "searchTerms",
                        "{'searchTerms': 1, 'createdAt': -1, '_id': 1}",
                        "Searches campaigns by words, the newest first."),
                Index.on(
                        "surveyCampaigns",
                        "newest",
                        "{'createdAt': -1, '_id': 1}",
                        "Lists campaigns, the newest first, and finds the newest ones about one task."),
                Index.on(
                        "surveyCampaigns",
                        "state",
                        "{'state': 1, 'createdAt': -1, '_id': 1}",
                        "Lists campaigns in a state, the newest first."),
                Index.on(
                        "surveyCampaigns",
                        "officer",
                        "{'createdBy': 1, 'createdAt': -1, '_id': 1}",
                        "Lists the campaigns of officers, the newest first."),
                Index.on(
                        "surveyCampaigns",
                        "closing",
                        "{'state': 1, 'plan.closesOn': 1, '_id': 1}",
                        "Lists campaigns in some states, those that close first."),
                Index.on(
                                "surveyCampaigns",
                                "closedLately",
                                "{'closedOn': -1, '_id': 1}",
                                "Lists the campaigns that closed lately.")
                        .onlyWith("closedOn"),
                Index.on("surveyCampaigns", "code", "{'code': 1}", "Finds a campaign by the code of its open link.")
                        .sparse(),
                Index.on("surveyCampaigns", "task", "{'plan.taskId': 1}", "Lists the campaigns about a task.")
                        .sparse(),
                Index.on(
                                "surveyCampaigns",
                                "followUps",
                                "{'followUpOf.campaign': 1}",
                                "Finds the follow-ups of a campaign.")
                        .sparse(),
                Index.on(
                        "surveyCampaigns",
                        "questionnaire",
                        "{'plan.questionnaireId': 1, 'plan.invitation': 1, '_id': 1}",
                        "Finds the rolling campaigns with a questionnaire."));
    }

    private static List<Index> campaignsOfJobs() {
        return List.of(
                Index.on(
                        "surveyCampaigns",
                        "work",
                        "{'state': 1, 'isPrepared': 1, 'isCounted': 1}",
                        "Finds the campaigns that have to be prepared, opened, closed or counted."),
                Index.on(
                        "surveyCampaigns",
                        "rolling",
                        "{'plan.invitation': 1, 'state': 1}",
                        "Finds the rolling campaigns that run, every five seconds."),
                Index.on(
                                "surveyCampaigns",
                                "plannedFollowUps",
                                "{'plan.followUps.0': 1, 'snapshot.openedOn': 1}",
                                "Finds the campaigns that have follow-ups and opened since a day, every ten minutes.")
                        .onlyWith("plan.followUps.0"));
    }

    private static List<Index> campaignsOfFigures() {
        return List.of(
                Index.on(
                        "surveyCampaigns",
                        "counted",
                        "{'isCounted': 1, 'snapshot.openedOn': -1, '_id': 1}",
                        "Finds the campaigns with results that opened in a period, and the last one with a questionnaire."),
                Index.on(
                                "surveyCampaigns",
                                "sessions",
                                "{'plan.sessionOn': 1}",
                                "Finds the event forms of sessions in a period.")
                        .sparse(),
                Index.on(
                                "surveyCampaigns",
                                "aboutTasks",
                                "{'plan.tasks.endsOn': 1}",
                                "Finds the campaigns about tasks that were completed in a period.")
                        .sparse(),
                Index.on(
                                "surveyCampaigns",
                                "batches",
                                "{'batches.lastOn': 1}",
                                "Finds the rolling campaigns with results since a day.")
                        .sparse());
    }

    private static List<Index> participations() {
        return List.of(
                Index.on(
                        "participations",
                        "mail",
                        "{'campaign': 1, 'isTest': 1, 'mail': 1, '_id': 1}",
                        "Counts and lists who was asked in a campaign, by the state of their email."),
                Index.on(
                        "participations",
                        "reading",
                        "{'campaign': 1, '_id': 1}",
                        "Reads and changes all participations in a campaign, one after another."),
                Index.on(
                                "participations",
                                "closesOn",
                                "{'campaign': 1, 'occasion.closesOn': 1}",
                                "Counts and reminds those who can still answer a rolling campaign, day by day.")
                        .onlyWith("occasion.closesOn"),
                Index.on(
                                "participations",
                                "contact",
                                "{'contact': 1}",
                                "Finds the emails to a person, also after an opt-out.")
                        .sparse(),
                Index.on("participations", "email", "{'email': 1}", "Finds the invitations of an address."),
                Index.on("participations", "key", "{'key': 1}", "Keeps campaigns from inviting anybody twice.")
                        .unique()
                        .sparse(),
                Index.on(
                        "participations",
                        "asked",
                        "{'occasion.task': 1, 'campaign': 1, 'occasion.wave': 1}",
                        "Finds which waves of rolling campaigns have asked about a task, without reading documents."),
                Index.on("participations", "links", "{'links': 1}", "Finds a participation by its link."),
                Index.on(
                                "participations",
                                "optOutLinks",
                                "{'optOutLinks': 1}",
                                "Finds a participation by the link of an email about what came of a survey.")
                        .sparse(),
                Index.on(
                        "participations",
                        "listedOn",
                        "{'listedOn': 1}",
                        "Deletes participations whose retention period is over."));
    }

    private static List<Index> starts() {
        return List.of(
                Index.on(
                        "surveyStarts",
                        "campaign",
                        "{'campaign': 1, '_id': 1}",
                        "Finds who has started a campaign that closes."),
                Index.on(
                        "surveyStarts",
                        "idle",
                        "{'campaign': 1, 'idleFrom': 1}",
                        "Finds places of a full open link whose respondents have stopped answering."),
                Index.on("surveyStarts", "expireAt", "{'expireAt': 1}", "Lets MongoDB delete starts without an answer.")
                        .expiringAfter(Duration.ZERO));
    }

    private static List<Index> ballots() {
        return List.of(
                Index.on(
                        "ballots",
                        "states",
                        "{'campaign': 1, 'isTest': 1, 'state': 1, '_id': 1}",
                        "Counts a campaign's ballots by state."),
                Index.on(
                                "ballots",
                                "draw",
                                "{'campaign': 1, 'state': 1, 'draw': 1, '_id': 1}",
                                "Finds the blank ballots of a campaign that follow a random draw.")
                        .onlyWith("draw"),
                Index.on(
                        "ballots",
                        "reading",
                        "{'campaign': 1, '_id': 1}",
                        "Reads and changes all ballots of a campaign, one after another."),
                Index.on(
                                "ballots",
                                "key",
                                "{'key': 1}",
                                "Finds a respondent's ballot by the key of their link, and refuses a second one.")
                        .sparse()
                        .unique());
    }

    private static List<Index> responseCounts() {
        return List.of(
                Index.on("surveyResponseCounts", "campaign", "{'campaign': 1}", "Reads the counts of a campaign."));
    }

    private static List<Index> comments() {
        return List.of(
                Index.on(
                        "surveyComments",
                        "question",
                        "{'campaign': 1, 'question': 1, '_id': 1}",
                        "Lists the comments to a question."),
                Index.on(
                        "surveyComments",
                        "quotable",
                        "{'mayBeQuoted': 1, 'campaign': 1, 'question': 1, '_id': 1}",
                        "Finds the comments of campaigns that may be quoted."));
    }
}
