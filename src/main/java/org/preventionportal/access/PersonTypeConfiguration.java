package org.preventionportal.access;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;

/** Tells GraphQL that a {@link PersonId} is a {@code Person}; every other class is named as its type. */
@Configuration(proxyBeanMethods = false)
class PersonTypeConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer personType() {
        var types = new ClassNameTypeResolver();
        types.addMapping(PersonId.class, "Person");
        return builder -> builder.defaultTypeResolver(types);
    }
}
