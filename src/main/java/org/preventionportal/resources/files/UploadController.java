package org.preventionportal.resources.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.files.ResourceUpload.State;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file that was announced, beside GraphQL since it may be large. Sending it again is harmless. */
@RestController
class UploadController {

    static final String PATH = "/uploads/";

    private final UploadReceiver receiver;

    UploadController(UploadReceiver receiver) {
        this.receiver = receiver;
    }

    /** @param file id of what is kept */
    record Taken(String id, State state, String file, String name, long byteCount) {}

    @PutMapping(PATH + "{id}")
    Taken take(@PathVariable String id, HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            ResourceUpload upload =
                    receiver.take(new UploadId(id), body, request.getContentLengthLong(), Caller.current());
            ResourceFile kept = Objects.requireNonNull(upload.kept());
            return new Taken(id, upload.state(), kept.id().value(), kept.name(), kept.byteCount());
        }
    }
}
