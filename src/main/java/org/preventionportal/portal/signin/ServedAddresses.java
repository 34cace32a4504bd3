package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds whether an address has a form that the service answers. Ids are not looked up, so that strangers learn from it
 * only what the source says.
 */
@Component
@ConditionalOnWebApplication
class ServedAddresses {

    /** Answered by a filter, which leaves the name of another provider alone. */
    private static final String SIGN_IN = "/oauth2/";

    /** Made after the filters that ask it. */
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ServedAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    boolean include(HttpServletRequest request) {
        var path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return path.value().startsWith(SIGN_IN) || isMapped(path);
    }

    private boolean isMapped(PathContainer path) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> Stream.ofNullable(info.getPathPatternsCondition()))
                .anyMatch(paths -> paths.getPatterns().stream().anyMatch(pattern -> pattern.matches(path)));
    }
}
