package org.preventionportal.support;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.preventionportal.PreventionPortalApplication;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ReflectionUtils;

/** The scheduled methods that delete what is kept for a period: their names begin with "purge". */
public record Purges(List<Purge> all) {

    private record Purge(Object bean, Method method) {

        private void run() {
            method.setAccessible(true);
            ReflectionUtils.invokeMethod(method, bean);
        }
    }

    public static Purges of(ApplicationContext context) {
        String own = PreventionPortalApplication.class.getPackageName();
        return new Purges(Stream.of(context.getBeanDefinitionNames())
                .map(context::getBean)
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith(own))
                .map(bean -> Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(bean), bean))
                .flatMap(bean -> Arrays.stream(bean.getClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Scheduled.class)
                                && method.getName().startsWith("purge"))
                        .map(method -> new Purge(bean, method)))
                .toList());
    }

    /** How many refuse to run. */
    public long countRefusing() {
        return all.stream().filter(Purges::refuses).count();
    }

    private static boolean refuses(Purge purge) {
        try {
            purge.run();
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    public void run() {
        all.forEach(Purge::run);
    }
}
