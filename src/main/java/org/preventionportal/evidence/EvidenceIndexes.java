package org.preventionportal.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of evidence, each with the query that it serves. */
@Component
class EvidenceIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return Stream.of(evidenceItems(), outcomeTheoryLinks(), outcomeMeasures(), policyQuestions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Index> evidenceItems() {
        return List.of(
                Index.on(
                        "evidenceItems",
                        "latest",
                        "{'withdrawal.withdrawnAt': 1, 'content.date': -1, '_id': 1}",
                        "Lists evidence, the latest first."),
                Index.on(
                        "evidenceItems",
                        "theoryElements",
                        "{'theoryElementKeys': 1}",
                        "Counts the evidence for each element of the Theory of Change."),
                Index.on(
                        "evidenceItems",
                        "outcomes",
                        "{'content.outcomeIds': 1, 'content.date': -1, '_id': 1}",
                        "Lists the evidence for an outcome, the latest first."),
                Index.on(
                                "evidenceItems",
                                "pendingNotification",
                                "{'withdrawal.pendingQuoteKeys': 1}",
                                "Finds withdrawn evidence about which emails may still have to be sent.")
                        .sparse(),
                Index.on("evidenceItems", "quoteKeys", "{'quoteKeys': 1}", "Finds the excerpts that a report quotes."),
                Index.on(
                        "evidenceItems",
                        "searchTerms",
                        "{'searchTerms': 1, 'content.date': -1, '_id': 1}",
                        "Lists the evidence with these words, the latest first."));
    }

    private static List<Index> outcomeTheoryLinks() {
        return List.of(
                Index.on(
                        "outcomeTheoryLinks",
                        "elements",
                        "{'elementKeys': 1, 'updatedAt': -1, '_id': 1}",
                        "Finds the outcomes that support an element of the Theory of Change."),
                Index.ofPerson("outcomeTheoryLinks", "updatedBy", "updatedBy"));
    }

    private static List<Index> outcomeMeasures() {
        return List.of(
                Index.on("outcomeMeasures", "outcome", "{'outcomeId': 1}", "Finds the measures of an outcome."),
                Index.on(
                        "outcomeMeasures",
                        "newest",
                        "{'createdAt': -1, '_id': 1}",
                        "Lists measures, the newest first."));
    }

    private static List<Index> policyQuestions() {
        return List.of(
                Index.on(
                        "policyQuestions",
                        "state",
                        "{'content.state': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists policy questions by state, the last changed first."),
                Index.on(
                        "policyQuestions",
                        "lastChanged",
                        "{'updatedAt': -1, '_id': 1}",
                        "Lists all policy questions, the last changed first."),
                Index.on(
                        "policyQuestions",
                        "tasks",
                        "{'content.taskIds': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists the policy questions that a task raised, the last changed first."),
                Index.on(
                        "policyQuestions",
                        "searchTerms",
                        "{'searchTerms': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists the policy questions with these words, the last changed first."));
    }
}
