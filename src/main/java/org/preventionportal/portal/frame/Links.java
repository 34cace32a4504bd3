package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Builds addresses that differ from the current one in a parameter, for filters and pages of lists, and addresses that
 * remember the list that a reader came from, so that a link back leads to the same filter and page.
 */
@Component
public class Links {

    /** Holds the path, filter and page of the list that the reader came from. */
    static final String LIST = "list";

    /** A path that begins with one slash. Only its query may be encoded, and has no control characters. */
    private static final Pattern OWN = Pattern.compile("/([A-Za-z0-9_.~-][A-Za-z0-9_.~/-]*)?"
            + "([?](?:[A-Za-z0-9_=&.~-]|%(?:[2-689A-Fa-f][0-9A-Fa-f]|7[0-9A-Ea-e]))*+|#[A-Za-z0-9_=&.-]*)?");

    private static final Pattern END_OF_PATH = Pattern.compile("[?#]");
    private static final Pattern WITH_LIST = Pattern.compile("[^?#]*\\?([^#]*&)?" + LIST + "=.*");

    /**
     * Leads back to a list.
     *
     * @param address with filter and page, as the reader left it
     * @param words the key of the message that names the list
     */
    public record Back(String address, String words) {

        /** Whether it leads to this list, however it is filtered. */
        public boolean isTo(String path) {
            return address.split("\\?", 2)[0].equals(path);
        }

        /** What follows the path of this list, such as {@code ?tab=deferred}; empty if it leads to another list. */
        public String queryOf(String path) {
            return isTo(path) ? address.substring(path.length()) : "";
        }
    }

    /** Returns the address with one parameter set and another one removed. */
    public String with(String name, Object value, String without) {
        return current()
                .replaceQueryParam(without)
                .replaceQueryParam(name, encoded(value))
                .build(true)
                .toUriString();
    }

    /** Returns the address of the first page of the list, with one parameter set, which is the last of the address. */
    public String fromStart(String name, Object value) {
        return fromStart(current(), name, value).build(true).toUriString();
    }

    /** Returns the address of the first page of the list. */
    public String firstPage() {
        return fromStart(current()).build(true).toUriString();
    }

    private static UriComponentsBuilder fromStart(UriComponentsBuilder list) {
        return list.replaceQueryParam("after").replaceQueryParam("before");
    }

    private static UriComponentsBuilder fromStart(UriComponentsBuilder list, String name, Object value) {
        return fromStart(list).replaceQueryParam(name).queryParam(name, encoded(value));
    }

    private static UriComponentsBuilder current() {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null);
    }

    private static String encoded(Object value) {
        return UriUtils.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** Returns the current address, to send a form of a page to the page itself. */
    public String here() {
        return here(request());
    }

    static String here(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** Returns the address of something on the current list. A list of everything is found without being remembered. */
    public String ofList(String path) {
        HttpServletRequest request = request();
        boolean isOfEverything =
                request.getQueryString() == null && variables(request).isEmpty();
        String list = here(request);
        return isOfEverything || !ListPage.isAddress(list) ? path : remembering(path, list);
    }

    /** Returns the address with the list that the reader came from, if it is this page or one about the same thing. */
    public String kept(String address) {
        return RequestContextHolder.getRequestAttributes() == null ? address : kept(address, request());
    }

    static String kept(String address, HttpServletRequest request) {
        return kept(address, request, null);
    }

    /** @param created id of what a page that is about nothing yet has created; null if nothing */
    static String kept(String address, HttpServletRequest request, @Nullable String created) {
        Object known = variables(request).get("id");
        return list(request)
                .filter(_ -> isSamePage(address, request) || isSameThing(address, known == null ? created : known))
                .filter(_ -> !hasList(address))
                .map(list -> remembering(address, list))
                .orElse(address);
    }

    /** Returns the list that the reader came from, which forms send with them; null if there is none. */
    public @Nullable String list() {
        return list(request()).orElse(null);
    }

    /** Returns the way back to the list as the reader left it, or to this one if they came from none. */
    public Back back(String standard) {
        String address = list(request()).orElse(standard);
        return new Back(address, ListPage.at(address).orElseThrow().words());
    }

    /** Returns the address of something else that leads back to the same list as this page does. */
    public String withBack(String path, String standard) {
        String list = list(request()).orElse(standard);
        return ListPage.isAddress(list) ? remembering(path, list) : path; // the address can be spelt in other ways
    }

    /** Returns the first page of the list that the reader came from, or of this one, with one parameter set. */
    public String listWith(String standard, String name, Object value) {
        String[] parts = back(standard).address().split("\\?", 2);
        var list = UriComponentsBuilder.fromPath(parts[0]).query(parts.length == 1 ? "" : parts[1]);
        return fromStart(list, name, value).build().toUriString();
    }

    /** The list that the reader came from; empty if there is none, or it is no list of ours. */
    private static Optional<String> list(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LIST)).filter(ListPage::isAddress);
    }

    /** Whether an address that a form names is one of the portal's, so that nobody is sent to another site. */
    static boolean isOwn(String address) {
        return OWN.matcher(address).matches();
    }

    private static boolean isSamePage(String address, HttpServletRequest request) {
        return path(address).equals(request.getRequestURI());
    }

    private static boolean isSameThing(String address, @Nullable Object id) {
        return id != null && (path(address) + "/").contains("/" + id + "/");
    }

    private static String path(String address) {
        return END_OF_PATH.split(address, 2)[0];
    }

    private static boolean hasList(String address) {
        return WITH_LIST.matcher(address).matches();
    }

    private static String remembering(String address, String list) {
        String[] parts = address.split("#", 2);
        return parts[0]
                + (parts[0].contains("?") ? "&" : "?")
                + LIST
                + "="
                + UriUtils.encode(list, StandardCharsets.UTF_8)
                + (parts.length == 1 ? "" : "#" + parts[1]);
    }

    /** The parts of the address that differ between pages of the same mapping, by their names. */
    static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
