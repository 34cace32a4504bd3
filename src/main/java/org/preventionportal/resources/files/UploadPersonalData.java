package org.preventionportal.resources.files;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what uploads keep about a person. */
@Configuration(proxyBeanMethods = false)
class UploadPersonalData {

    @Bean
    PersonalRecords uploadData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, ResourceUpload.class, "Uploads")
                .titled("name")
                .actor("createdBy", "You uploaded a file");
    }
}
