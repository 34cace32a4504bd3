package org.preventionportal.platform.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a request to {@code /graphql} before anything reads it. It must be a POST of one JSON object of at most
 * 64 KiB with the members of the GraphQL-over-HTTP specification. Batches, forms and GET are refused, and all
 * documents that are not in the {@link Safelist} if there is one.
 */
@Component
@Order(GraphQlRequestFilter.AFTER_SECURITY)
class GraphQlRequestFilter extends OncePerRequestFilter {

    /** Spring Security's filter chain has -100: only callers that it lets through read what is wrong with a request. */
    static final int AFTER_SECURITY = 0;

    static final int MAX_BYTES = 64 * 1024;

    private final JsonMapper json;
    private final Safelist safelist;
    private final Counter tooLarge;
    private final Counter unregistered;

    GraphQlRequestFilter(JsonMapper json, Safelist safelist, MeterRegistry registry) {
        this.json = json;
        this.safelist = safelist;
        this.tooLarge = LimitCounter.of(registry, "too_large");
        this.unregistered = LimitCounter.of(registry, "unregistered_document");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals("/graphql"); // decoded, as the routes see it
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            refuse(request, response, HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "Send a POST request.");
        } else if (!sendsJson(request)) {
            refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "NOT_JSON", "Send application/json in UTF-8.");
        } else if (!AcceptedTypes.of(request).haveAnAnswer()) {
            refuse(request, response, HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "Accept application/json.");
        } else {
            byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                tooLarge.increment();
                refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "A request has at most 64 KiB.");
                return;
            }
            check(body, request, response, chain);
        }
    }

    private void check(byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<JsonNode> sent = read(body);
        if (sent.isEmpty()) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "BAD_REQUEST", "The body is not JSON in UTF-8.");
            return;
        }
        Optional<JsonNode> registered = safelist.find(sent.get());
        if (registered.isEmpty()) {
            unregistered.increment();
            refuse(request, response, HttpStatus.FORBIDDEN, "DOCUMENT_NOT_REGISTERED", "Send a registered document.");
            return;
        }
        Optional<String> problem = problem(registered.get());
        if (problem.isPresent()) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "BAD_REQUEST", problem.get());
        } else {
            byte[] taken = safelist.isUsed() ? json.writeValueAsBytes(registered.get()) : body;
            chain.doFilter(new BufferedBodyRequest(request, taken), response);
        }
    }

    /** Jackson would also read UTF-16 and UTF-32. Only these have zeros. */
    private Optional<JsonNode> read(byte[] body) {
        if (new String(body, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(body));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean wants(HttpServletRequest request, MediaType type) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .orElse("")
                .contains(type.toString());
    }

    private static boolean sendsJson(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(
                    Optional.ofNullable(request.getContentType()).orElse(""));
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null || type.getCharset().name().equals("UTF-8"));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static Optional<String> problem(JsonNode request) {
        if (!request.isObject()) {
            return Optional.of("Send one JSON object; batches are not accepted.");
        }
        if (!request.path("query").isString()
                || request.path("query").asString().isBlank()) {
            return Optional.of("query is required and is a string.");
        }
        return mismatch(request, "operationName", JsonNode::isString, "a string")
                .or(() -> mismatch(request, "variables", JsonNode::isObject, "an object"))
                .or(() -> mismatch(request, "extensions", JsonNode::isObject, "an object"));
    }

    private static Optional<String> mismatch(
            JsonNode request, String member, Predicate<JsonNode> expected, String type) {
        JsonNode value = request.path(member);
        boolean absent = value.isMissingNode() || value.isNull();
        return absent || expected.test(value) ? Optional.empty() : Optional.of("%s is %s.".formatted(member, type));
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String message)
            throws IOException {
        MediaType type = wants(request, MediaTypes.APPLICATION_GRAPHQL_RESPONSE)
                ? MediaTypes.APPLICATION_GRAPHQL_RESPONSE
                : MediaType.APPLICATION_JSON;
        response.setStatus(status.value());
        response.setContentType(type.toString());
        var error = Map.of(
                "message", message, "extensions", Map.of("code", code, "correlationId", CorrelationId.current()));
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("errors", List.of(error))));
    }
}
