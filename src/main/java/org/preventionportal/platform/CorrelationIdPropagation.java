package org.preventionportal.platform;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries the correlation id to the virtual threads on which operations run; found by service loading. */
public class CorrelationIdPropagation implements ThreadLocalAccessor<String> {

    @Override
    public Object key() {
        return CorrelationId.KEY;
    }

    @Override
    public @Nullable String getValue() {
        return MDC.get(CorrelationId.KEY);
    }

    @Override
    public void setValue(String value) {
        MDC.put(CorrelationId.KEY, value);
    }

    @Override
    public void setValue() {
        MDC.remove(CorrelationId.KEY);
    }
}
