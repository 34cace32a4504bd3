package org.preventionportal.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.retention.RetentionRun;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PersonRightsController {

    private final PersonRights rights;

    PersonRightsController(PersonRights rights) {
        this.rights = rights;
    }

    @QueryMapping
    @Nullable
    PersonalData personalData(@Argument String emailOrAccount) {
        return rights.find(emailOrAccount);
    }

    @QueryMapping
    List<RetentionRun> retentionRuns() {
        return rights.retentionRuns();
    }

    @QueryMapping
    List<LastSignIn> unusedAccounts() {
        return rights.unusedAccounts();
    }

    @SchemaMapping(typeName = "Home", field = "unusedAccounts")
    @Nullable
    Integer countUnused(Caller caller) {
        return rights.countUnused(caller);
    }

    @MutationMapping
    ExportPersonPayload exportPerson(@Argument ExportPersonInput input) {
        return ExportPersonPayload.of(rights.export(input));
    }

    @MutationMapping
    ErasePersonPayload erasePerson(@Argument ErasePersonInput input, Caller caller) {
        return rights.erase(input, caller);
    }
}
