package org.preventionportal.reporting.digests;

import java.util.List;
import org.preventionportal.access.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DigestController {

    private final DigestChoosing choosing;

    DigestController(DigestChoosing choosing) {
        this.choosing = choosing;
    }

    @MutationMapping
    DigestPayload switchDigest(@Argument SwitchDigestInput input, Caller caller) {
        choosing.choose(input, caller);
        return new DigestPayload(caller, List.of());
    }

    @SchemaMapping(typeName = "Viewer")
    List<DigestChoice> digests(Caller viewer) {
        return choosing.choices(viewer);
    }
}
