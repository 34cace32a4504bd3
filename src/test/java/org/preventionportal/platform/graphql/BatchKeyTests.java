package org.preventionportal.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/**
 * What a batch is loaded for is hashed several times for each field of each row, so it is hashed by its id, or by the
 * little that it holds.
 */
class BatchKeyTests {

    @Test
    void noBatchIsLoadedForWhatIsHashedWithAllThatItHolds() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Stream<Class<?>> keys = scan.findCandidateComponents("org.preventionportal").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(BatchMapping.class))
                .<Class<?>>map(BatchKeyTests::key)
                .filter(Class::isRecord)
                .distinct();
        assertThat(keys.toList())
                .hasSizeGreaterThan(20)
                .filteredOn(BatchKeyTests::isHashedDeeply)
                .isEmpty();
    }

    /** The first parameter is a list of the keys. */
    private static Class<?> key(Method batch) {
        Type keys = batch.getGenericParameterTypes()[0];
        return (Class<?>) ((ParameterizedType) keys).getActualTypeArguments()[0];
    }

    private static boolean isHashedDeeply(Class<?> key) {
        return !hasOwnHash(key)
                && Stream.of(key.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(BatchKeyTests::isDeep);
    }

    /** The compiler's method of a record is final. */
    private static boolean hasOwnHash(Class<?> key) {
        return Stream.of(key.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("hashCode") && !Modifier.isFinal(method.getModifiers()));
    }

    /** Records that are more than the type of an id, and lists of them. */
    private static boolean isDeep(Type type) {
        return switch (type) {
            case Class<?> one -> one.isRecord() && one.getRecordComponents().length > 1;
            case ParameterizedType many ->
                Stream.of(many.getActualTypeArguments()).anyMatch(BatchKeyTests::isDeep);
            default -> false;
        };
    }
}
