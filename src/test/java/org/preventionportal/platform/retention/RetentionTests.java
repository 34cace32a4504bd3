package org.preventionportal.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ReflectionUtils;

/** Every deletion after a period is in the report that administrators see, and only those. */
@SliceTest
class RetentionTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record Purge(Object bean, Method method) {

        private void run() {
            method.setAccessible(true);
            ReflectionUtils.invokeMethod(method, bean);
        }
    }

    @Test
    void eachKindOfDataHasOnePurgeThatReports() {
        List<Purge> purges = purges();

        purges.forEach(Purge::run);

        Set<RetainedData> reported = EnumSet.allOf(RetainedData.class);
        reported.remove(RetainedData.INVITATIONS); // they are in Keycloak, which a slice does not have
        assertThat(runs.latest()).extracting(RetentionRun::data).containsExactlyInAnyOrderElementsOf(reported);
        assertThat(purges).hasSameSizeAs(RetainedData.values());
    }

    private List<Purge> purges() {
        String own = PreventionPortalApplication.class.getPackageName();
        return Stream.of(context.getBeanDefinitionNames())
                .map(context::getBean)
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith(own))
                .map(bean -> Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(bean), bean))
                .flatMap(bean -> Arrays.stream(bean.getClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Scheduled.class)
                                && method.getName().startsWith("purge"))
                        .map(method -> new Purge(bean, method)))
                .toList();
    }
}
