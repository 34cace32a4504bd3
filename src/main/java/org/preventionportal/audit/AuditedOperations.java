package org.preventionportal.audit;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.AsyncResults;
import org.preventionportal.platform.graphql.FetcherWrapper;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.safeguarding.NoChildConfirmation;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Writes an entry for every mutation, successful or not, and for every query and subscription that is denied. A
 * mutation that was only checked has an entry if it is refused.
 */
class AuditedOperations extends FetcherWrapper {

    static final List<String> TARGETS = List.of(
            "quarterPlanId",
            "threatEntryId",
            "taskId",
            "surveyCampaignId",
            "questionnaireId",
            "outcomeId",
            "documentId",
            "resourceId",
            "partnerId",
            "caseStudyId",
            "programmeReportId",
            "bulkExportId",
            "evidenceItemId",
            "surveyCommentId",
            "policyQuestionId",
            "outcomeMeasureId",
            "expressionOfInterestId",
            "personId",
            "fromOfficerId",
            "officerId",
            "id");

    private static final Pattern ID =
            Pattern.compile("[a-z]{3}_[0-9a-f-]{1,64}|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    /** The ids of some types have words, which the service gave them, or somebody has typed them. */
    private static final Pattern WORDS = Pattern.compile("(ptn|qst|rpt)_[a-z0-9-]{1,64}");

    private final AuditTrail trail;
    private final AnonymousEntryLimit anonymousEntries;
    private final ObjectTitles titles;

    AuditedOperations(AuditTrail trail, AnonymousEntryLimit anonymousEntries, ObjectTitles titles) {
        this.trail = trail;
        this.anonymousEntries = anonymousEntries;
        this.titles = titles;
    }

    @Override
    protected DataFetcher<?> wrap(DataFetcher<?> fetcher, GraphQLFieldDefinition field, GraphQLObjectType parent) {
        boolean isAudited = List.of("Query", "Mutation", "Subscription").contains(parent.getName())
                && !field.hasAppliedDirective("unrecorded");
        boolean mutation = parent.getName().equals("Mutation");
        return isAudited ? environment -> get(fetcher, environment, mutation) : fetcher;
    }

    private @Nullable Object get(DataFetcher<?> fetcher, DataFetchingEnvironment environment, boolean mutation)
            throws Exception {
        var entry = new Entry(environment, Caller.current(), CorrelationId.current(), mutation);
        Object result;
        try {
            result = fetcher.get(environment);
        } catch (Exception failure) {
            entry.write(null, failure);
            throw failure;
        }
        return AsyncResults.whenDone(result, entry::write);
    }

    /** Collects an entry. The caller is known before the operation, the outcome after it, perhaps on another thread. */
    private final class Entry {

        private final DataFetchingEnvironment environment;
        private final Caller caller;
        private final String correlationId;
        private final boolean mutation;

        private Entry(DataFetchingEnvironment environment, Caller caller, String correlationId, boolean mutation) {
            this.environment = environment;
            this.caller = caller;
            this.correlationId = correlationId;
            this.mutation = mutation;
        }

        private void write(@Nullable Object result, @Nullable Throwable failure) {
            if (failure != null) {
                boolean denied = isDenial(failure);
                if (denied || mutation) {
                    append(denied ? AuditOutcome.DENIED : AuditOutcome.FAILED, inputTarget(), List.of());
                }
            } else if (mutation && !(result instanceof Payload payload && payload.isCheckOnly())) {
                List<String> codes = codes(result);
                String target = result instanceof Payload payload && payload.changed() != null
                        ? payload.changed().value()
                        : inputTarget();
                if (codes.isEmpty()) {
                    RestoredAccess.log(operation(), input(), AuditedOperations.this::isId, caller);
                    append(AuditOutcome.DONE, target, confirmedAndReason(result));
                } else {
                    append(AuditOutcome.REFUSED, target, codes);
                }
            }
        }

        private List<String> confirmedAndReason(@Nullable Object result) {
            Stream<String> confirmed = NoChildConfirmation.codes(environment.getGraphQlContext()).stream();
            Stream<String> reason = result instanceof Payload payload && payload.reason() != null
                    ? Stream.of("REASON_" + payload.reason().name())
                    : Stream.empty();
            return Stream.concat(confirmed, reason).toList();
        }

        private void append(AuditOutcome outcome, @Nullable String target, List<String> codes) {
            if (outcome != AuditOutcome.DONE) { // what is done keeps its entry and its answer
                anonymousEntries.require(caller);
            }
            trail.append(caller, operation(), target, outcome, codes, correlationId);
        }

        private String operation() {
            return environment.getField().getName();
        }

        private Map<String, Object> input() {
            return environment.getArgumentOrDefault("input", environment.getArguments());
        }

        /** Keeps an argument only if it has the form of an id, because an argument could hold any text. */
        private @Nullable String inputTarget() {
            return TARGETS.stream()
                    .map(input()::get)
                    .flatMap(value -> value instanceof String id && isId(id) ? Stream.of(id) : Stream.empty())
                    .findFirst()
                    .orElse(null);
        }
    }

    private boolean isId(String typed) {
        return ID.matcher(typed).matches() || (WORDS.matcher(typed).matches() && titles.isOfAnObject(typed));
    }

    private static boolean isDenial(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> isDenial(wrapped.getCause());
            case AccessDeniedException _, AuthenticationException _ -> true;
            default -> false;
        };
    }

    private static List<String> codes(@Nullable Object result) {
        Object errors = result instanceof Map<?, ?> refused ? refused.get("userErrors") : List.of();
        return errors instanceof List<?> list
                ? list.stream()
                        .map(UserError.class::cast)
                        .map(error -> error.code().name())
                        .distinct()
                        .toList()
                : List.of();
    }
}
