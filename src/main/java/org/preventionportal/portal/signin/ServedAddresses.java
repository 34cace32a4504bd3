package org.preventionportal.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
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

    private final ObjectProvider<RouterFunctionMapping> routes;

    ServedAddresses(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<RouterFunctionMapping> routes) {
        this.mappings = mappings;
        this.routes = routes;
    }

    boolean include(HttpServletRequest request) {
        var path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return path.value().startsWith(SIGN_IN)
                || isMapped(path)
                || routes.stream().anyMatch(route -> isRouted(route, request));
    }

    /** The development run has a route for GraphiQL. */
    private static boolean isRouted(RouterFunctionMapping route, HttpServletRequest request) {
        try {
            return route.getHandler(request) != null;
        } catch (Exception unreadable) {
            return false;
        }
    }

    private boolean isMapped(PathContainer path) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> Stream.ofNullable(info.getPathPatternsCondition()))
                .anyMatch(paths -> paths.getPatterns().stream().anyMatch(pattern -> pattern.matches(path)));
    }
}
