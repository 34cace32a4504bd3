package org.preventionportal.portal.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.type.TypeReference;

/** Keeps what a page shows once after a redirect, such as a confirmation, in the session. */
final class SessionFlashMaps extends AbstractFlashMapManager {

    static final SessionAttribute<List<StoredFlash>> ATTRIBUTE =
            new SessionAttribute<>("flash", new TypeReference<>() {});

    /** @param expiresAt in milliseconds since 1970 */
    record StoredFlash(
            Map<String, Object> values, @Nullable String path, Map<String, List<String>> parameters, long expiresAt) {

        private static StoredFlash of(FlashMap flash) {
            return new StoredFlash(
                    new HashMap<>(flash),
                    flash.getTargetRequestPath(),
                    new HashMap<>(flash.getTargetRequestParams()),
                    flash.getExpirationTime());
        }

        private FlashMap flash() {
            var flash = new FlashMap();
            flash.putAll(values);
            flash.setTargetRequestPath(path);
            flash.addTargetRequestParams(new LinkedMultiValueMap<>(parameters));
            flash.setExpirationTime(expiresAt);
            return flash;
        }
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return ATTRIBUTE
                .find(request.getSession(false))
                .<List<FlashMap>>map(stored ->
                        new ArrayList<>(stored.stream().map(StoredFlash::flash).toList()))
                .orElse(null);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        if (flashes.isEmpty()) {
            request.getSession().removeAttribute(ATTRIBUTE.name());
        } else {
            ATTRIBUTE.set(
                    request.getSession(), flashes.stream().map(StoredFlash::of).toList());
        }
    }
}
