package org.preventionportal.portal.api;

import graphql.ExecutionResult;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.ratelimits.PageOperations;
import org.preventionportal.platform.validation.InputCheck;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.CachingDocumentSource;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;

/**
 * Calls the API in the same process: what a page shows and does goes through the schema, with its
 * guards, its limits and its audit trail, as if a program had asked. Only the documents of the pages are executed, and
 * mutations that the schema declares.
 */
@Component
public class Api {

    /** Of these fields of a filter, a page says that they find too much. Any other argument is a wrong address. */
    private static final Set<String> SEARCHED = Set.of("filter.person", "filter.object");

    private static final URI HERE = URI.create("/graphql");

    /** Thrown while the database or Keycloak cannot be reached. An operation that takes too long does not throw it. */
    public static class Unavailable extends ResponseStatusException {

        public Unavailable() {
            super(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private final ObjectProvider<WebGraphQlHandler> handler; // it looks at all controllers first, ours among them
    private final ObjectProvider<GraphQlSource> source;
    private final InputCheck inputs;
    private final CachingDocumentSource documents;
    private final Map<String, Query> queries = new ConcurrentHashMap<>();

    /** @param pages the folder of the queries and templates */
    Api(
            ObjectProvider<WebGraphQlHandler> handler,
            ObjectProvider<GraphQlSource> source,
            InputCheck inputs,
            @Value("${spring.thymeleaf.prefix}") Resource pages,
            @Value("${spring.thymeleaf.cache:true}") boolean cached) {
        this.handler = handler;
        this.source = source;
        this.inputs = inputs;
        this.documents = new CachingDocumentSource(new PageDocuments(pages));
        documents.setCacheEnabled(cached);
    }

    public GraphQLSchema schema() {
        return source.getObject().schema();
    }

    /** Loads the query of a page, which has the name of the page's template and lies beside it, with its fragments. */
    public Query query(String page) {
        String text = Objects.requireNonNull(documents.getDocument(page).block());
        return queries.computeIfAbsent(text, _ -> Query.of(text, schema()));
    }

    /**
     * The answer by root field. What the person may not see within it is null.
     *
     * @throws AuthenticationCredentialsNotFoundException where they have to sign in first
     * @throws AccessDeniedException where it is not for their role
     * @throws ResponseStatusException 404 for what is not there for them, 400 for an address that makes no sense, 429
     *     for too many pages in a minute, 503 where the database does not answer or the operation takes too long
     */
    public Map<String, @Nullable Object> read(Query query, Map<String, Object> variables) {
        return read(query, variables, Map.of());
    }

    /** @param extensions of the request, such as a confirmation */
    public Map<String, @Nullable Object> read(
            Query query, Map<String, Object> variables, Map<String, Object> extensions) {
        return find(query, variables, extensions).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The answer by root field; empty if what the query is about does not exist for the person. */
    public Optional<Map<String, @Nullable Object>> find(Query query, Map<String, Object> variables) {
        return find(query, variables, Map.of());
    }

    private Optional<Map<String, @Nullable Object>> find(
            Query query, Map<String, Object> variables, Map<String, Object> extensions) {
        Map<String, @Nullable Object> answer = execute(query.text(), variables, extensions);
        return query.subjects().stream().allMatch(field -> answer.get(field) != null)
                ? Optional.of(answer)
                : Optional.empty();
    }

    /** The input type of a mutation; nothing of another name can be asked for. */
    public GraphQLInputObjectType inputOf(String mutation) {
        return (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(field(mutation).getArgument("input").getType());
    }

    /**
     * Checks what is known of an input without carrying out the mutation. It counts as no operation.
     *
     * @return the errors of single fields, as a payload has them
     */
    public List<Map<String, Object>> check(String mutation, Map<String, Object> known) {
        return inputs.errors(mutation, known).stream().map(Api::asInPayload).toList();
    }

    private static Map<String, Object> asInPayload(UserError error) {
        Map<String, Object> map = new HashMap<>(Map.of(
                "field", error.field(),
                "message", error.message(),
                "code", error.code().name()));
        Optional.ofNullable(error.quote()).ifPresent(quote -> map.put("quote", quote));
        return map;
    }

    /** Carries out a mutation. */
    public MutationResult change(String mutation, Map<String, Object> input) {
        return change(mutation, input, Map.of());
    }

    /** @param extensions of the request, such as a confirmation */
    public MutationResult change(String mutation, Map<String, Object> input, Map<String, Object> extensions) {
        var payload =
                (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field(mutation).getType());
        Optional<String> changed = payload.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                        && type.getField("id") != null)
                .map(GraphQLFieldDefinition::getName)
                .findFirst();
        var it = send(mutation, input, changed.map(name -> name + " { id }").orElse(""), extensions);
        return MutationResult.of(it, changed.orElse(null));
    }

    /**
     * Carries out a mutation whose page needs more of the result than {@link #change} returns.
     *
     * @param selection of the payload, beside its errors; a constant of the page
     * @return the payload
     */
    public Map<?, ?> send(String mutation, Map<String, Object> input, String selection) {
        return send(mutation, input, selection, Map.of());
    }

    /** @param extensions of the request, such as a confirmation */
    public Map<?, ?> send(
            String mutation, Map<String, Object> input, String selection, Map<String, Object> extensions) {
        String document =
                "mutation($input: %s!) { it: %s(input: $input) { %s userErrors { field message code quote } } }"
                        .formatted(inputOf(mutation).getName(), mutation, selection);
        return (Map<?, ?>) Objects.requireNonNull(
                execute(document, Map.of("input", input), extensions).get("it"));
    }

    /**
     * What a page follows as it happens: each event by root field.
     *
     * @return what ends with an {@link AccessDeniedException} where it is not for their role
     */
    public Flux<Map<String, Object>> follow(Query subscription, Map<String, Object> variables) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_EVENT_STREAM));
        WebGraphQlResponse response = respond(subscription.text(), variables, Map.of(), headers);
        response.getErrors().forEach(Api::raise);
        Publisher<ExecutionResult> events = Objects.requireNonNull(response.getData());
        return Flux.from(events)
                .<Map<String, Object>>map(event -> Objects.requireNonNull(event.getData()))
                .doOnError(
                        SubscriptionPublisherException.class,
                        failure -> failure.getErrors()
                                .forEach(error -> raise(
                                        String.valueOf(error.getExtensions().get("code")), true)));
    }

    private GraphQLFieldDefinition field(String mutation) {
        GraphQLFieldDefinition field = schema().getMutationType().getField(mutation);
        if (field == null || field.getArgument("input") == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return field;
    }

    private Map<String, @Nullable Object> execute(
            String document, Map<String, Object> variables, Map<String, Object> extensions) {
        WebGraphQlResponse response = respond(document, variables, extensions, new HttpHeaders());
        response.getErrors().forEach(Api::raise);
        Map<String, @Nullable Object> data = response.getData();
        return data == null ? Map.of() : data;
    }

    private WebGraphQlResponse respond(
            String document, Map<String, Object> variables, Map<String, Object> extensions, HttpHeaders headers) {
        var request = new WebGraphQlRequest(
                HERE,
                headers,
                new LinkedMultiValueMap<>(),
                null,
                attributes(),
                new DefaultGraphQlRequest(document, null, new HashMap<>(variables), extensions),
                CorrelationId.current(),
                LocaleContextHolder.getLocale());
        return Objects.requireNonNull(handler.getObject().handleRequest(request).block());
    }

    /** A page counts as one operation, so its first query is counted and the others are not. */
    private static Map<String, Object> attributes() {
        var page = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        boolean isCounted = PageOperations.isCounted(page.getRequest());
        PageOperations.markCounted(page.getRequest());
        return PageOperations.attributes(isCounted);
    }

    private static void raise(ResponseError error) {
        if (error.getExtensions().get("retryAfterSeconds") instanceof Long seconds) {
            throw new TooManyRequests(seconds);
        }
        if (error.getExtensions().get("argument") instanceof String argument && SEARCHED.contains(argument)) {
            throw new WrongArgument(argument, Objects.requireNonNull(error.getMessage()));
        }
        boolean isWhole = error.getParsedPath().size() <= 1;
        raise(String.valueOf(error.getExtensions().get("code")), isWhole);
    }

    /** @param isWhole whether it is about a root field; what is missing within one is null, and no more */
    private static void raise(String code, boolean isWhole) {
        switch (code) {
            case "UNAUTHENTICATED" -> throw new AuthenticationCredentialsNotFoundException("Sign in first.");
            case "FORBIDDEN" -> {
                if (isWhole) {
                    throw new AccessDeniedException("Not for this role.");
                }
            }
            case "TOO_MANY_STREAMS" -> throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            case "UNAVAILABLE" -> throw new Unavailable();
            case "TIMEOUT" -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            case "INTERNAL_ERROR" -> throw new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
