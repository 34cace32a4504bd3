package org.preventionportal.platform.mongodb;

import java.util.function.Function;
import org.preventionportal.platform.Id;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores every {@link Id} as its plain string. */
final class IdConversions {

    private IdConversions() {}

    @WritingConverter
    static final class Write implements Converter<Id, String> {

        @Override
        public String convert(Id id) {
            return id.value();
        }
    }

    @ReadingConverter
    static final class Read implements ConverterFactory<String, Id> {

        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            return reader(type)::apply;
        }
    }

    static <T> Function<String, T> reader(Class<T> type) {
        var constructor = BeanUtils.getResolvableConstructor(type);
        return value -> BeanUtils.instantiateClass(constructor, value);
    }
}
