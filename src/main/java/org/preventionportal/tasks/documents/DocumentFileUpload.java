package org.preventionportal.tasks.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives the file of an upload outside GraphQL, because it may be large. Sending it again has no further effect. */
@RestController
class DocumentFileUpload {

    private final DocumentReceiver receiver;

    DocumentFileUpload(DocumentReceiver receiver) {
        this.receiver = receiver;
    }

    @PutMapping(DocumentUpload.PATH + "{id}")
    @HttpOperation(DocumentReceiver.ACTION)
    ReceivedVersion receive(@PathVariable String id, HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return receiver.take(new DocumentUploadId(id), body, request.getContentLengthLong(), Caller.current());
        }
    }
}
