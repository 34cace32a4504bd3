package org.preventionportal.rights;

import graphql.GraphQLContext;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.retention.RetentionRun;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PersonRightsController {

    private static final String COUNTS = "accountCounts";

    private final PersonRights rights;

    PersonRightsController(PersonRights rights) {
        this.rights = rights;
    }

    @QueryMapping
    @Nullable
    PersonalData personalData(@Argument String emailOrAccount, Caller caller) {
        return rights.find(emailOrAccount, caller);
    }

    @QueryMapping
    List<RetentionRun> retentionRuns() {
        return rights.retentionRuns();
    }

    @QueryMapping
    List<LastSignIn> unusedAccounts() {
        return rights.unusedAccounts();
    }

    @QueryMapping
    List<PersonId> accountsWithoutRole() {
        return rights.accountsWithoutRole();
    }

    @SchemaMapping(typeName = "Home", field = "unusedAccountCount")
    @Nullable
    Integer countUnused(GraphQLContext request, Caller caller) {
        return counts(request, caller).get(LastSignIns.Listed.UNUSED);
    }

    @SchemaMapping(typeName = "Home", field = "accountsWithoutRoleCount")
    @Nullable
    Integer countWithoutRole(GraphQLContext request, Caller caller) {
        return counts(request, caller).get(LastSignIns.Listed.WITHOUT_ROLE);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Period accountRetention(Caller caller) {
        return rights.accountRetention(caller);
    }

    /** They are counted once for a request, since the first page asks for both. */
    private Map<LastSignIns.Listed, Integer> counts(GraphQLContext request, Caller caller) {
        return request.computeIfAbsent(COUNTS, _ -> rights.count(caller));
    }

    @MutationMapping
    ExportPersonPayload exportPerson(@Argument ExportPersonInput input, Caller caller) {
        return ExportPersonPayload.of(rights.export(input, caller));
    }

    @MutationMapping
    ErasePersonPayload erasePerson(@Argument ErasePersonInput input, Caller caller) {
        return rights.erase(input, caller);
    }
}
