package org.preventionportal.access;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;

/** Maps classes to types:  a {@link PersonId} is a {@code Person}; every other class has the name of its type. */
@Configuration(proxyBeanMethods = false)
class PersonTypeConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer personType() {
        var types = new ClassNameTypeResolver();
        types.addMapping(PersonId.class, "Person");
        return builder -> builder.defaultTypeResolver(types);
    }
}
