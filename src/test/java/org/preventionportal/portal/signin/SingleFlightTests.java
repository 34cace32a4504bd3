package org.preventionportal.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread works while others wait for its result. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a thread that spins cannot be interrupted
class SingleFlightTests {

    private final SingleFlight<Integer> shared = new SingleFlight<>();
    private final AtomicInteger count = new AtomicInteger();

    @Test
    void threadsThatAskMeanwhileGetTheSameResult() throws Exception {
        assertThat(resultsOf(5, count::incrementAndGet)).containsOnly(1);
    }

    @Test
    void threadsThatAskMeanwhileGetTheSameFailure() {
        assertThatThrownBy(() -> resultsOf(5, () -> {
                    count.incrementAndGet();
                    throw new IllegalStateException("refused");
                }))
                .hasRootCauseMessage("refused");
        assertThat(count).hasValue(1);
    }

    @Test
    void aLaterCallDoesTheWorkAgain() {
        assertThat(shared.result("key", count::incrementAndGet)).isEqualTo(1);
        assertThat(shared.result("key", count::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void keysDoNotWaitForEachOther() {
        assertThat(shared.result("one", () -> shared.result("other", count::incrementAndGet)))
                .isEqualTo(1);
    }

    /** The work ends only when all threads wait: one for its end, the others for its result. */
    private List<Integer> resultsOf(int threads, Supplier<Integer> work) throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        List<Thread> asking = new CopyOnWriteArrayList<>();
        List<Integer> results = new ArrayList<>();
        try (var executor = Executors.newThreadPerTaskExecutor(task -> {
            var thread = new Thread(task);
            asking.add(thread);
            return thread;
        })) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(executor.submit(() -> shared.result("key", () -> {
                    begun.countDown();
                    await(end);
                    return work.get();
                })));
            }
            await(begun);
            while (asking.size() < threads || !asking.stream().allMatch(SingleFlightTests::isWaiting)) {
                Thread.onSpinWait();
            }
            end.countDown();
            for (Future<Integer> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
