package org.preventionportal.platform;

import org.springframework.context.SmartLifecycle;

/**
 * Does some work once while the application starts, after all beans are made and before a request is taken. Steps with
 * a lower phase come first. A context that is only paused, as tests do, does not repeat it.
 */
public abstract class StartStep implements SmartLifecycle {

    private volatile boolean isRunning;

    /** The application does not start if this fails. */
    protected abstract void run();

    @Override
    public final void start() {
        run();
        isRunning = true;
    }

    @Override
    public final void stop() {
        isRunning = false;
    }

    @Override
    public final boolean isRunning() {
        return isRunning;
    }

    @Override
    public final boolean isPauseable() {
        return false;
    }
}
