package org.preventionportal.tasks.documents;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Says what documents keep about a person. Documents are the organisation's, and comments records of the programme:
 * they stay without a name.
 */
@Configuration(proxyBeanMethods = false)
class DocumentPersonalData {

    @Bean
    PersonalRecords documentData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, TaskDocument.class, "Documents of tasks")
                .titled("title")
                .hidden("task", Task.class, Exclusion::anyOf)
                .actor("createdBy", "You sent a version of a document")
                .actor("removedBy", "You removed the file of a version")
                .actor("author", "You commented on a document", "text");
    }

    @Bean
    PersonalRecords documentUploadData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, DocumentUpload.class, "Documents of tasks")
                .titled("name")
                .hidden("task", Task.class, Exclusion::anyOf)
                .actor("createdBy", "You prepared to send a document");
    }
}
