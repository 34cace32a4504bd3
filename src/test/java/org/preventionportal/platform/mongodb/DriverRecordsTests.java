package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.Id;
import org.preventionportal.support.RecordParts;
import org.preventionportal.support.ServiceClasses;

/** Tests that the driver's codec can make the records that it reads. */
class DriverRecordsTests {

    @Test
    void recordsThatTheDriverReadsArePublic() {
        List<Class<?>> read = Stream.concat(storedRecords(), resultsOfAggregations())
                .flatMap(type -> RecordParts.of(type).stream())
                .filter(part -> !Id.class.isAssignableFrom(part)) // RecordReader makes these
                .<Class<?>>map(part -> part)
                .distinct()
                .toList();

        assertThat(read)
                .hasSizeGreaterThan(30)
                .as("The driver's codec calls the constructor without making it accessible: let these be public")
                .filteredOn(part -> !Modifier.isPublic(part.getModifiers()))
                .isEmpty();
    }

    private static Stream<Class<?>> storedRecords() {
        return ServiceClasses.all().stream()
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().isAnnotationPresent(BsonId.class)));
    }

    private static Stream<Class<?>> resultsOfAggregations() {
        return ServiceClasses.all().stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Aggregations.class)))
                .flatMap(type -> type.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getValue)
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .filter(Aggregations::isReadByDriver);
    }
}
