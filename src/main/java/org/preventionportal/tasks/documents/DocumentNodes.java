package org.preventionportal.tasks.documents;

import org.preventionportal.access.Nodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds documents and uploads by their ids. */
@Configuration(proxyBeanMethods = false)
class DocumentNodes {

    @Bean
    Nodes nodesOfDocuments(TaskDocuments documents) {
        return Nodes.of(
                DocumentId.PREFIX,
                (id, caller) -> documents.find(new DocumentId(id), caller).orElse(null));
    }

    @Bean
    Nodes nodesOfDocumentUploads(DocumentReceiver receiver) {
        return Nodes.of(
                DocumentUploadId.PREFIX,
                (id, caller) -> receiver.find(new DocumentUploadId(id), caller).orElse(null));
    }
}
