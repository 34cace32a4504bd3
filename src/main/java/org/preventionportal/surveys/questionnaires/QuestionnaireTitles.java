package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names questionnaires in the audit trail. */
@Configuration(proxyBeanMethods = false)
class QuestionnaireTitles {

    @Bean
    StoredTitles titlesOfQuestionnaires(MongoOperations mongo) {
        return new StoredTitles(
                mongo, QuestionnaireId.PREFIX, "questionnaires", new Criteria(), List.of("form", "title", "en"));
    }
}
