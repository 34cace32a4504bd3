package org.preventionportal.surveys.questionnaires;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what questionnaires keep about their authors. */
@Configuration(proxyBeanMethods = false)
class QuestionnairePersonalData {

    @Bean
    PersonalRecords questionnaireData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Questionnaire.class, "Surveys that you run")
                .titled("form.title.en")
                .actor("createdBy", "You changed the questionnaire");
    }
}
