package org.preventionportal.portal.frame;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Builds addresses that differ from the current one in a parameter, for filters and pages of lists, and addresses that
 * remember the list that a reader came from, so that a link back leads to the same filter and page.
 */
@Component
public class Links {

    /** Holds the filter and page of the list, as its address has them. */
    private static final String LIST = "list";

    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_.~%=&+*-]{1,2000}");

    /** Returns the address with one parameter set and another one removed. */
    public String with(String name, Object value, String without) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(without)
                .replaceQueryParam(name, UriUtils.encode(String.valueOf(value), StandardCharsets.UTF_8))
                .build(true)
                .toUriString();
    }

    /** Returns the address of the first page of the list, with one parameter set. */
    public String fromStart(String name, Object value) {
        return UriComponentsBuilder.fromUriString(with(name, value, "after"))
                .replaceQueryParam("before")
                .build(true)
                .toUriString();
    }

    /** Returns the address of something on the current list. */
    public String ofList(String path) {
        return remembering(path, request().getRequest().getQueryString());
    }

    /** Returns the address of another page about something that the reader has found on a list. */
    public String fromList(String path) {
        return remembering(path, request().getRequest().getParameter(LIST));
    }

    /** Returns the address of the list as the reader left it. */
    public String backTo(String list) {
        String query = request().getRequest().getParameter(LIST);
        return query != null && isQuery(query) ? list + "?" + query : list;
    }

    private static String remembering(String path, @Nullable String query) {
        if (query == null || !isQuery(query)) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + LIST + "=" + UriUtils.encode(query, StandardCharsets.UTF_8);
    }

    private static boolean isQuery(String query) {
        return QUERY.matcher(query).matches();
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
