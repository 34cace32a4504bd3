package org.preventionportal.portal.frame;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Builds addresses that differ from the current one in a parameter, for filters and pages of lists. */
@Component
public class Links {

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
}
