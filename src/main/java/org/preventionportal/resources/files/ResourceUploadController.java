package org.preventionportal.resources.files;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.files.FileProblem;
import org.preventionportal.resources.ResourceFile;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves uploads and their state. */
@Controller
class ResourceUploadController implements Nodes {

    private final UploadReceiver receiver;

    ResourceUploadController(UploadReceiver receiver) {
        this.receiver = receiver;
    }

    /** @param advice plain English that says what to do */
    record Problem(FileProblem code, String advice) {}

    @QueryMapping
    @Nullable
    ResourceUpload resourceUpload(@Argument UploadId id, Caller caller) {
        return receiver.find(id, caller).orElse(null);
    }

    @MutationMapping
    ResourceUploadPayload createResourceUpload(@Argument CreateResourceUploadInput input, Caller caller) {
        return new ResourceUploadPayload(receiver.create(input, caller));
    }

    @SchemaMapping
    String uploadPath(ResourceUpload upload) {
        return ResourceFileUpload.PATH + upload.id();
    }

    @SchemaMapping
    @Nullable
    ResourceFile file(ResourceUpload upload) {
        return upload.stored();
    }

    @SchemaMapping
    @Nullable
    Problem problem(ResourceUpload upload) {
        FileProblem problem = upload.problem();
        return problem == null ? null : new Problem(problem, problem.advice());
    }

    @Override
    public String prefix() {
        return UploadId.PREFIX;
    }

    @Override
    public @Nullable ResourceUpload find(String id, Caller caller) {
        return caller.isDeliveryStaff() ? resourceUpload(new UploadId(id), caller) : null;
    }
}
