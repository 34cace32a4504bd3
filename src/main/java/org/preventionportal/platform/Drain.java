package org.preventionportal.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets a node that has to stop answer requests for a while longer, and say that it is not ready. A load balancer
 * sends new requests to other nodes meanwhile, so none meets a closed port.
 */
@Component
class Drain implements SmartLifecycle {

    private final ApplicationContext context;
    private final Duration time;
    private volatile boolean isRunning;

    Drain(ApplicationContext context, @Value("${portal.drain}") Duration time) {
        this.context = context;
        this.time = time;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop(Runnable callback) {
        isRunning = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(callback);
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** A context that is only paused will take requests again. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Before the server stops taking requests. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
