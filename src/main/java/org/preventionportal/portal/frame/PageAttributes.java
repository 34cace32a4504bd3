package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the attributes of a request while its page is rendered. Thymeleaf keeps all variables of a page as attributes and
 * asks for one with each expression, and each of the eight filters around the request would pass that on.
 */
final class PageAttributes extends HttpServletRequestWrapper {

    /** Null for an attribute that is not there. */
    private final Map<String, @Nullable Object> known = new HashMap<>();

    PageAttributes(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        Object value = known.get(name);
        if (value == null && !known.containsKey(name)) {
            value = super.getAttribute(name);
            known.put(name, value);
        }
        return value;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        known.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        known.put(name, null);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        Set<String> names = new HashSet<>(Collections.list(super.getAttributeNames()));
        known.forEach((name, value) -> {
            if (value == null) {
                names.remove(name);
            } else {
                names.add(name);
            }
        });
        return Collections.enumeration(names);
    }
}
