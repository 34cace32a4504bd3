package org.preventionportal.resources.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.files.ResourceUpload.State;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives the file of an upload outside GraphQL, because it may be large. Sending it again has no further effect. */
@RestController
class ResourceFileUpload {

    static final String PATH = "/uploads/";

    private final UploadReceiver receiver;

    ResourceFileUpload(UploadReceiver receiver) {
        this.receiver = receiver;
    }

    /** @param file id of the stored file */
    record Received(String id, State state, String file, String name, long byteCount) {}

    @PutMapping(PATH + "{id}")
    @HttpOperation(UploadReceiver.ACTION)
    Received receive(@PathVariable String id, HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            ResourceUpload upload =
                    receiver.take(new UploadId(id), body, request.getContentLengthLong(), Caller.current());
            ResourceFile stored = Objects.requireNonNull(upload.stored());
            return new Received(id, upload.state(), stored.id().value(), stored.name(), stored.byteCount());
        }
    }
}
