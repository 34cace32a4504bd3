package org.preventionportal.interest;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.graphql.AsyncResults;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class InterestController implements Nodes {

    private static final String COUNTS = "expressionCounts";

    private final InterestRegistration registration;
    private final ExpressionQueries queries;
    private final ExpressionDecisions decisions;

    InterestController(InterestRegistration registration, ExpressionQueries queries, ExpressionDecisions decisions) {
        this.registration = registration;
        this.queries = queries;
        this.decisions = decisions;
    }

    @QueryMapping
    @Nullable
    ExpressionOfInterest expressionOfInterest(@Argument ExpressionOfInterestId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<ExpressionOfInterest> expressionsOfInterest(
            @Argument ExpressionOfInterestState state, ScrollSubrange range, Caller caller) {
        return queries.page(state, caller, range);
    }

    @SchemaMapping(typeName = "Home", field = "expressionsOfInterestCount")
    @Nullable
    Integer countWaiting(GraphQLContext request, Caller caller) {
        return counts(request, caller).waiting();
    }

    @SchemaMapping(typeName = "Home", field = "uninvitedPeopleCount")
    @Nullable
    Integer countUninvited(GraphQLContext request, Caller caller) {
        return counts(request, caller).uninvited();
    }

    /** They are counted once for a request, since the first page asks for both. */
    private ExpressionCounts counts(GraphQLContext request, Caller caller) {
        return request.computeIfAbsent(COUNTS, _ -> queries.count(caller));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Partner> partner(
            ExpressionOfInterest expression, DataLoader<PartnerId, @Nullable Partner> partners) {
        return AsyncResults.load(expression.partnerId(), partners);
    }

    @BatchMapping(typeName = "Partner")
    Map<Partner, AcceptedInterest> acceptedInterest(List<Partner> partners) {
        return queries.ofPartners(partners, Caller.current());
    }

    @SchemaMapping
    boolean viewerCanInvite(ExpressionOfInterest expression, Caller caller) {
        return queries.mayInvite(expression, caller);
    }

    @MutationMapping
    RegisterInterestPayload registerInterest(@Argument RegisterInterestInput input, Caller caller) {
        registration.countAttempt();
        return new RegisterInterestPayload(registration.register(input, caller));
    }

    @MutationMapping
    ExpressionOfInterestPayload acceptExpressionOfInterest(
            @Argument AcceptExpressionOfInterestInput input, Caller caller) {
        return new ExpressionOfInterestPayload(decisions.accept(input, caller));
    }

    @MutationMapping
    ExpressionOfInterestPayload answerExpressionOfInterest(
            @Argument AnswerExpressionOfInterestInput input, Caller caller) {
        return new ExpressionOfInterestPayload(decisions.answer(input, caller));
    }

    @MutationMapping
    ExpressionOfInterestPayload closeExpressionOfInterest(
            @Argument CloseExpressionOfInterestInput input, Caller caller) {
        return new ExpressionOfInterestPayload(decisions.close(input, caller));
    }

    @MutationMapping
    ExpressionOfInterestPayload inviteInterestedPerson(@Argument InviteInterestedPersonInput input, Caller caller) {
        return new ExpressionOfInterestPayload(decisions.invite(input, caller));
    }

    @Override
    public String prefix() {
        return ExpressionOfInterestId.PREFIX;
    }

    @Override
    public @Nullable ExpressionOfInterest find(String id, Caller caller) {
        return expressionOfInterest(new ExpressionOfInterestId(id), caller);
    }
}
