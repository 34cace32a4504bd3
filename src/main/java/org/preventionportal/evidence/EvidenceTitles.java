package org.preventionportal.evidence;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.evidence.measures.OutcomeMeasureId;
import org.preventionportal.evidence.policy.PolicyQuestionId;
import org.preventionportal.evidence.register.EvidenceId;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.preventionportal.tasks.outcomes.OutcomeRecords;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names evidence that is not withdrawn, outcome measures and policy questions in the audit trail. */
@Configuration(proxyBeanMethods = false)
class EvidenceTitles {

    private static final List<String> TITLE = List.of("content", "title");

    @Bean
    StoredTitles titlesOfEvidenceItems(MongoOperations mongo) {
        return new StoredTitles(
                mongo,
                EvidenceId.PREFIX,
                "evidenceItems",
                Criteria.where("withdrawal").isNull(),
                TITLE);
    }

    /** Without those of tasks from which the caller is excluded. */
    @Bean
    StoredTitles titlesOfOutcomeMeasures(MongoOperations mongo, Tasks tasks, OutcomeRecords outcomes) {
        return new StoredTitles(
                mongo,
                OutcomeMeasureId.PREFIX,
                "outcomeMeasures",
                () -> Criteria.where("outcomeId")
                        .nin(outcomes.idsOf(tasks.excluding(Caller.current().id()))),
                TITLE);
    }

    @Bean
    StoredTitles titlesOfPolicyQuestions(MongoOperations mongo) {
        return new StoredTitles(mongo, PolicyQuestionId.PREFIX, "policyQuestions", new Criteria(), TITLE);
    }
}
