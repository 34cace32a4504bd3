package org.preventionportal.access.keycloak;

import jakarta.ws.rs.client.Client;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.methods.HttpRequestBase;
import org.jboss.resteasy.client.jaxrs.ResteasyClient;
import org.jboss.resteasy.client.jaxrs.engines.ApacheHttpClient43Engine;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Connects the service to Keycloak as always, but for a limit that tests can shorten. */
@TestConfiguration(proxyBeanMethods = false)
@SuppressWarnings("removal") // the next version of RESTEasy has another engine
public class AnswerLimitConfiguration {

    @Bean
    AnswerLimit answerLimit(KeycloakProperties properties) {
        return new AnswerLimit(properties.answerLimit());
    }

    @Bean
    @Primary
    Client keycloakConnectionsOfTests(@Qualifier("keycloakConnections") Client connections, AnswerLimit limit) {
        var engine = (ApacheHttpClient43Engine) ((ResteasyClient) connections).httpEngine();
        return new ResteasyClientBuilderImpl()
                .httpEngine(new Engine(engine.getHttpClient(), limit))
                .build();
    }

    private static final class Engine extends ApacheHttpClient43Engine {

        private final AnswerLimit limit;

        private Engine(HttpClient connections, AnswerLimit limit) {
            super(connections);
            this.limit = limit;
        }

        @Override
        protected HttpRequestBase createHttpMethod(String url, String verb) {
            RequestConfig usual = ((Configurable) getHttpClient()).getConfig();
            int millis = Math.toIntExact(limit.current().toMillis());
            HttpRequestBase request = super.createHttpMethod(url, verb);
            request.setConfig(RequestConfig.copy(usual).setSocketTimeout(millis).build());
            return request;
        }
    }
}
