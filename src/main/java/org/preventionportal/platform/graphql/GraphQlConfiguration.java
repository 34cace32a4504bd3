package org.preventionportal.platform.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.EncryptedJson;
import org.preventionportal.platform.validation.InputErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.pagination.EncodingCursorStrategy;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** Configures scalars, parser limits, parsed documents, what visits the schema and operations, and its inspection. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    private static final GraphQLScalarType INSTANT = GraphQLScalarType.newScalar()
            .name("DateTime")
            .coercing(new IsoCoercing<>(Instant.class, IsoCoercing::instant, "2026-03-26T10:15:00Z"))
            .build();

    private static final GraphQLScalarType DAY = GraphQLScalarType.newScalar()
            .name("Date")
            .coercing(new IsoCoercing<>(LocalDate.class, IsoCoercing::day, "2026-03-26"))
            .build();

    private static final GraphQLScalarType TIME = GraphQLScalarType.newScalar()
            .name("Time")
            .coercing(new IsoCoercing<>(LocalTime.class, IsoCoercing::time, "14:30"))
            .build();

    private static final int MAX_TOKENS = 2000;

    /**
     * Lets the thread of the operation ({@code TimeLimit}) read all its fields. A thread for each field would cost more
     * than the field, and split what is loaded for all rows at once.
     */
    @Bean
    static BeanPostProcessor threads() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.setBlockingMethodPredicate(_ -> false);
                }
                return bean;
            }
        };
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(INSTANT).scalar(DAY).scalar(TIME);
    }

    @Bean
    @Order(0)
    GraphQlSourceBuilderCustomizer typeVisitors(CursorStrategy<ScrollPosition> cursors, InputErrors inputErrors) {
        return builder -> builder.typeVisitors(List.of(
                new MutationErrors(inputErrors),
                new WindowConnections(cursors),
                new ConnectionFields(),
                new OperationThreadFields()));
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsedDocuments() {
        var documents = new ParsedDocuments();
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }

    @Bean
    GraphQlSourceBuilderCustomizer operationInstrumentation(ObjectProvider<Instrumentation> instrumentations) {
        var all = new OperationInstrumentation(instrumentations.orderedStream().toList());
        return builder -> builder.configureGraphQl(graphQl -> graphQl.instrumentation(all));
    }

    @Bean
    GraphQlSourceBuilderCustomizer inspectedSchema(SchemaInspection inspection) {
        return builder -> builder.inspectSchemaMappings(inspection::accept);
    }

    @Bean
    EncodingCursorStrategy<ScrollPosition> cursors(@Value("${portal.keycloak.portal-secret}") String secret) {
        var encryption = new EncryptedJson(secret, JsonMapper.builder().build());
        return CursorStrategy.withEncoder(new KeysetCursors(encryption), CursorEncoder.noOpEncoder());
    }

    /** Limits the parser, and lets the lists of one query share what they load: by level, each would load its own. */
    @Bean
    WebGraphQlInterceptor operationOptions() {
        ParserOptions options =
                ParserOptions.getDefaultOperationParserOptions().transform(limits -> limits.maxTokens(MAX_TOKENS));
        return (request, chain) -> {
            request.configureExecutionInput((input, builder) -> {
                builder.graphQLContext(Map.of(ParserOptions.class, options));
                GraphQL.unusualConfiguration(builder).dataloaderConfig().enableDataLoaderExhaustedDispatching(true);
                return builder.build();
            });
            return chain.next(request);
        };
    }
}
