package org.preventionportal.platform.errors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.DatabaseOutage;
import org.preventionportal.platform.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Answers with an error page where a page or a filter fails, and logs and counts that. Tomcat would log the message of
 * the exception, which can quote what somebody typed, and after the correlation id is forgotten.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // within that of the correlation id
class FailedRequests extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(FailedRequests.class);

    private static final String UNREADABLE = FailedRequests.class.getName() + ".unreadable";

    private final FailureCount failures;

    FailedRequests(FailureCount failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            boolean isReadable = request.getAttribute(UNREADABLE) == null;
            chain.doFilter(isReadable ? request : new WithoutParameters(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                throw failure;
            }
            Throwable cause = failure instanceof ServletException
                    ? Objects.requireNonNullElse(failure.getCause(), failure)
                    : failure;
            if (cause instanceof InvalidParameterException) {
                request.setAttribute(UNREADABLE, true);
            }
            Integer refusal = statusOfTomcat(cause);
            if (refusal != null && !response.isCommitted()) {
                response.sendError(refusal);
            } else if (DatabaseOutage.isIn(cause)) {
                log.warn("No answer from the database in time: {}", SafeTrace.types(cause));
                failures.countUnavailable(request);
                answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, cause);
            } else {
                log.error("Unexpected failure{}", templateOf(cause), SafeTrace.of(cause));
                failures.countFailed(request);
                answer(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, cause);
            }
        }
    }

    /** Also filters error pages: Tomcat fails at each read of what it could not read. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }

    /** The status with which Tomcat refuses what it cannot read, such as a form that is too long; null otherwise. */
    private static @Nullable Integer statusOfTomcat(Throwable cause) {
        return switch (cause) {
            case BadRequestException _ -> HttpServletResponse.SC_BAD_REQUEST;
            case InvalidParameterException parameters when !isOfServer(parameters) -> parameters.getErrorCode();
            default -> null;
        };
    }

    /**
     * Such as a full disk while a file is received. Tomcat wraps it as if the request were to blame, and is right for a
     * form without an end, a percent sign that encodes nothing, and bytes that are no UTF-8.
     */
    private static boolean isOfServer(InvalidParameterException parameters) {
        Throwable cause = parameters.getCause() instanceof IOFileUploadException upload
                ? upload.getCause()
                : parameters.getCause();
        return cause instanceof IOException
                && !(cause instanceof BadRequestException
                        || cause instanceof CharConversionException
                        || cause instanceof CharacterCodingException
                        || cause instanceof FileUploadException
                        || cause instanceof MalformedStreamException);
    }

    /** Where in a template it was, which the frames do not show. */
    private static String templateOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(TemplateProcessingException.class::isInstance)
                .map(TemplateProcessingException.class::cast)
                .filter(TemplateProcessingException::hasTemplateName)
                .reduce((_, inner) -> inner)
                .map(inner -> " in the template %s, line %s".formatted(inner.getTemplateName(), inner.getLine()))
                .orElse("");
    }

    /** The connection of a response that is half sent has to be cut, which Tomcat does after an exception. */
    private static void answer(HttpServletResponse response, int status, Throwable cause) throws IOException {
        if (response.isCommitted()) {
            throw SafeTrace.of(cause);
        }
        response.sendError(status);
    }
}
