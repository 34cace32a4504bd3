package org.preventionportal.portal.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * Knows which of its attributes a request has changed, so that requests that run at the same time do not overwrite what
 * the others have changed.
 */
final class BrowserSession implements Session {

    private final MapSession content;
    private final Set<String> changed = new HashSet<>();
    private String storedId;
    private Instant storedAccess;
    private boolean isNew;

    private BrowserSession(MapSession content, boolean isNew) {
        this.content = content;
        this.storedId = content.getId();
        this.storedAccess = content.getLastAccessedTime();
        this.isNew = isNew;
    }

    static BrowserSession begin() {
        return new BrowserSession(new MapSession(), true);
    }

    static BrowserSession stored(MapSession content) {
        return new BrowserSession(content, false);
    }

    /** Whether it has not been stored under any id. */
    boolean isNew() {
        return isNew;
    }

    /** The id under which it was stored, if {@link #changeSessionId} was called since. */
    String storedId() {
        return storedId;
    }

    Set<String> changed() {
        return Set.copyOf(changed);
    }

    void markStored() {
        isNew = false;
        changed.clear();
        storedId = content.getId();
        storedAccess = content.getLastAccessedTime();
    }

    /** Whether it is stored as it is now, apart from a use less than half a minute after the stored one. */
    boolean isStored() {
        return !isNew
                && changed.isEmpty()
                && content.getId().equals(storedId)
                && content.getLastAccessedTime().isBefore(storedAccess.plus(SessionAttribute.USE_STORED_EVERY));
    }

    @Override
    public String getId() {
        return content.getId();
    }

    @Override
    public String changeSessionId() {
        return content.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return content.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return content.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        content.setAttribute(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        content.removeAttribute(name);
        changed.add(name);
    }

    @Override
    public Instant getCreationTime() {
        return content.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        content.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return content.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        content.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return content.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return content.isExpired();
    }
}
