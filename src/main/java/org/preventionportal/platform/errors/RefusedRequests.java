package org.preventionportal.platform.errors;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that no endpoint gets, because of their token, address or media type. {@link ProblemHandler} sees
 * only requests that reach an endpoint.
 */
@RestControllerAdvice
class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String TO_PROGRAM = "Send a valid token in the header `Authorization: Bearer`.";
    private static final String TO_PERSON = "You are not signed in. Reload the page to sign in.";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    /**
     * Names the kind of token. Spring's challenge repeats the header {@code Host} in the address of metadata that we do
     * not serve, and the words of its decoder.
     */
    private static final String CHALLENGE = "Bearer";

    private static final String INVALID_TOKEN =
            "Bearer error=\"invalid_token\", error_description=\"The token is not valid.\"";

    /** Sets the status and {@code WWW-Authenticate}. */
    private final AccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof AuthenticationServiceException) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            write(response, "UNAVAILABLE", "The token could not be checked. Try again in a minute.");
            return;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                reason instanceof OAuth2AuthenticationException ? INVALID_TOKEN : CHALLENGE);
        write(response, GraphQlErrors.UNAUTHENTICATED, isOfPage(request) ? TO_PERSON : TO_PROGRAM);
    }

    /** Only browsers set this header, and a page of the portal sends no token. */
    private static boolean isOfPage(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        denial.handle(request, response, reason);
        write(response, "FORBIDDEN", "No endpoint takes this method at this address.");
    }

    private static void write(HttpServletResponse response, String code, String advice) throws IOException {
        var problem = new RequestProblem(HttpStatus.valueOf(response.getStatus()), code, advice);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(
                response.getOutputStream(), ProblemHandler.respond(problem).getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(HttpMediaTypeNotSupportedException failure) {
        String accepted = failure.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .collect(Collectors.joining(" or "));
        return ProblemHandler.respond(new RequestProblem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", "Send %s.".formatted(accepted)));
    }
}
